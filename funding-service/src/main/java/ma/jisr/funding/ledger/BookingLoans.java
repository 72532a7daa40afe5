package ma.jisr.funding.ledger;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import ma.jisr.funding.ledger.LedgerFact.LoanGranted;
import ma.jisr.funding.ledger.LedgerFact.LoanReduced;
import ma.jisr.funding.ledger.LedgerFact.LoanWrittenOff;
import ma.jisr.funding.ledger.LedgerFact.OfLoan;
import ma.jisr.funding.ledger.LedgerFact.RepaymentReceived;
import ma.jisr.starter.facts.FactSource;
import org.springframework.stereotype.Component;

/**
 * Books loans: what she owes against what is outstanding; what she repays also to the partners, by share. What comes
 * after a write-off is theirs, too, but is owed no more.
 */
@Component
class BookingLoans {

    private final Entries entries;
    private final Conventions conventions;
    private final Clock clock;

    BookingLoans(Entries entries, Conventions conventions, Clock clock) {
        this.entries = entries;
        this.conventions = conventions;
        this.clock = clock;
    }

    void book(OfLoan fact, FactSource source) {
        int version = conventions.versionFor(fact.programme(), fact.registration());
        List<Line> lines =
                switch (fact) {
                    case LoanGranted granted ->
                        owed(granted, granted.amountCentimes() - grantedBefore(granted, source));
                    case LoanReduced reduced -> owed(reduced, -reduced.amountCentimes());
                    case LoanWrittenOff written -> owed(written, -written.amountCentimes());
                    case RepaymentReceived repaid -> recovered(repaid, source, version);
                };
        if (!lines.isEmpty()) {
            entries.add(new Entry(
                    Entry.idOf(source),
                    source.key(),
                    source.sequence(),
                    fact.getClass().getSimpleName(),
                    fact.programme(),
                    fact.registration(),
                    Days.of(fact.at()),
                    clock.instant(),
                    null,
                    version,
                    lines));
        }
    }

    /** The fact tells the whole loan; what is new is the difference. */
    private long grantedBefore(LoanGranted fact, FactSource source) {
        String account = Accounts.loan(fact.registration());
        return entries.earlier(source.key(), source.sequence(), Set.of("LoanGranted", "LoanReduced")).stream()
                .flatMap(entry -> entry.lines().stream())
                .filter(line -> line.account().equals(account))
                .mapToLong(line -> line.debit() - line.credit())
                .sum();
    }

    private static List<Line> owed(OfLoan fact, long more) {
        return new Lines()
                .move(
                        Accounts.loan(fact.registration()),
                        Accounts.ofProgramme(fact.programme(), Accounts.LOANS_OUTSTANDING),
                        fact.province(),
                        more)
                .all();
    }

    private List<Line> recovered(RepaymentReceived fact, FactSource source, int version) {
        String programme = fact.programme();
        long amount = fact.amountCentimes();
        Lines lines = new Lines().debit(Accounts.ofProgramme(programme, Accounts.RECOVERED), fact.province(), amount);
        boolean writtenOff = !entries.earlier(source.key(), source.sequence(), Set.of("LoanWrittenOff"))
                .isEmpty();
        if (!writtenOff) {
            lines.debit(Accounts.loan(fact.registration()), fact.province(), -amount)
                    .debit(Accounts.ofProgramme(programme, Accounts.LOANS_OUTSTANDING), fact.province(), amount);
        }
        SortedMap<String, Long> shares = Shares.of(amount, conventions.of(programme, version));
        return lines.credit(shares, partner -> Accounts.recoveredBy(partner, programme), fact.province())
                .all();
    }
}
