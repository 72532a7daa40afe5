package ma.jisr.funding.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import ma.jisr.funding.ledger.LedgerFact.OfBudget;
import ma.jisr.funding.ledger.LedgerFact.OfLoan;
import ma.jisr.funding.ledger.LedgerFact.OfPayment;
import ma.jisr.funding.ledger.LedgerFact.OfPlace;
import ma.jisr.funding.ledger.LedgerFact.PaymentApproved;
import ma.jisr.funding.ledger.LedgerFact.PlaceAllocated;
import ma.jisr.funding.programme.ConventionShare;
import ma.jisr.starter.facts.FactSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Books facts: each makes one entry, added in one write under the fact's own place, or none if no money moved. Needs
 * nothing but the fact and, for where its money was, the entry before it of the same key.
 */
@Component
public class Bookkeeping {

    private final Entries entries;
    private final BookingBudgets budgets;
    private final BookingLoans loans;
    private final Conventions conventions;
    private final Clock clock;

    Bookkeeping(Entries entries, BookingBudgets budgets, BookingLoans loans, Conventions conventions, Clock clock) {
        this.entries = entries;
        this.budgets = budgets;
        this.loans = loans;
        this.conventions = conventions;
        this.clock = clock;
    }

    /** Safe to repeat. */
    public void book(LedgerFact fact, FactSource source) {
        switch (fact) {
            case OfBudget budget -> budgets.book(budget, source);
            case OfPlace place -> add(place, source);
            case OfPayment payment -> add(payment, source);
            case OfLoan loan -> loans.book(loan, source);
        }
    }

    private void add(OfPlace fact, FactSource source) {
        String free = Accounts.free(fact.programme(), fact.province());
        String committed = Accounts.committed(fact.programme(), fact.province());
        boolean given = fact instanceof PlaceAllocated;
        List<Line> lines = new Lines()
                .move(given ? free : committed, given ? committed : free, fact.province(), fact.amountCentimes())
                .all();
        add(fact, source, fact.registration(), fact.at(), null, null, lines);
    }

    private void add(OfPayment fact, FactSource source) {
        Entry before = entries.lastOf(source.key(), source.sequence()).orElse(null);
        Whereabouts from =
                before == null || before.whereabouts() == null ? Whereabouts.COMMITTED : before.whereabouts();
        Whereabouts to = next(fact);
        if (from == to) {
            return;
        }
        int version = version(fact, before);
        List<ConventionShare> convention = conventions.of(fact.programme(), version);
        Lines lines = new Lines();
        leave(lines, fact, from, convention);
        enter(lines, fact, to, convention);
        add(fact, source, fact.registration(), fact.at(), to, version, lines.all());
    }

    private int version(OfPayment fact, @Nullable Entry before) {
        if (fact instanceof PaymentApproved approved) {
            return approved.programmeVersion();
        }
        return before != null && before.programmeVersion() != null
                ? before.programmeVersion()
                : conventions.versionFor(fact.programme(), fact.registration());
    }

    private static Whereabouts next(OfPayment fact) {
        return switch (fact) {
            case PaymentApproved approved -> Whereabouts.PAYABLE;
            case LedgerFact.TransferSent sent -> Whereabouts.IN_TRANSIT;
            case LedgerFact.TransferSettled settled -> Whereabouts.DRAWN;
            case LedgerFact.PaymentReturned returned -> Whereabouts.COMMITTED;
            case LedgerFact.ChequeIssued issued -> Whereabouts.PRINTED;
            case LedgerFact.ChequeReplaced replaced -> Whereabouts.PRINTED;
            case LedgerFact.ChequeHandedOver handedOver -> Whereabouts.HANDED_OVER;
            case LedgerFact.ChequeCashed cashed -> Whereabouts.DRAWN;
            case LedgerFact.ChequeExpired expired -> Whereabouts.COMMITTED;
            case LedgerFact.ChequeReturned returned -> Whereabouts.COMMITTED;
            case LedgerFact.ChequeStopped stopped -> Whereabouts.COMMITTED;
        };
    }

    private static void leave(Lines lines, OfPayment fact, Whereabouts from, List<ConventionShare> convention) {
        if (from == Whereabouts.DRAWN) {
            lines.debit(
                    Shares.of(fact.amountCentimes(), convention),
                    partner -> Accounts.drawn(partner, fact.programme()),
                    fact.province());
        } else {
            lines.debit(account(fact, from), fact.province(), fact.amountCentimes());
        }
    }

    private static void enter(Lines lines, OfPayment fact, Whereabouts to, List<ConventionShare> convention) {
        if (to == Whereabouts.DRAWN) {
            lines.credit(
                    Shares.of(fact.amountCentimes(), convention),
                    partner -> Accounts.drawn(partner, fact.programme()),
                    fact.province());
        } else {
            lines.debit(account(fact, to), fact.province(), -fact.amountCentimes());
        }
    }

    private static String account(OfPayment fact, Whereabouts at) {
        return switch (at) {
            case COMMITTED -> Accounts.committed(fact.programme(), fact.province());
            case PAYABLE -> Accounts.payable(fact.registration());
            case IN_TRANSIT -> Accounts.ofProgramme(fact.programme(), "transfers-in-transit");
            case PRINTED -> Accounts.ofProgramme(fact.programme(), "cheques-printed");
            case HANDED_OVER -> Accounts.ofProgramme(fact.programme(), "cheques-handed-over");
            case DRAWN -> throw new IllegalArgumentException("Drawn by share, from several accounts");
        };
    }

    private void add(
            LedgerFact fact,
            FactSource source,
            String registration,
            Instant at,
            @Nullable Whereabouts whereabouts,
            @Nullable Integer version,
            List<Line> lines) {
        entries.add(new Entry(
                Entry.idOf(source),
                source.key(),
                source.sequence(),
                fact.getClass().getSimpleName(),
                fact.programme(),
                registration,
                Days.of(at),
                clock.instant(),
                whereabouts,
                version,
                lines));
    }
}
