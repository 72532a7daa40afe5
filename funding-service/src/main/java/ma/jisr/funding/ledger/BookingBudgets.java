package ma.jisr.funding.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import ma.jisr.funding.ledger.LedgerFact.EnvelopesSigned;
import ma.jisr.funding.ledger.LedgerFact.OfBudget;
import ma.jisr.funding.ledger.LedgerFact.PlacesReallocated;
import ma.jisr.funding.ledger.LedgerFact.ProgrammePublished;
import ma.jisr.funding.programme.ConventionShare;
import ma.jisr.starter.aggregate.Decided;
import ma.jisr.starter.facts.FactSource;
import ma.jisr.starter.faults.CrashPoints;
import org.springframework.stereotype.Component;

/** Books what partners pledged for envelopes: first what is to be booked is decided and kept, then the entry is added. */
@Component
class BookingBudgets {

    private final Budgets budgets;
    private final Entries entries;
    private final Conventions conventions;
    private final Clock clock;

    BookingBudgets(Budgets budgets, Entries entries, Conventions conventions, Clock clock) {
        this.budgets = budgets;
        this.entries = entries;
        this.conventions = conventions;
        this.clock = clock;
    }

    void book(OfBudget fact, FactSource source) {
        String programme = fact.programme();
        String id = Entry.idOf(source);
        List<ConventionShare> convention = conventions.latest(programme);
        budgets.create(programme, Decided.of(Budget.empty(programme)));
        Budget.Stated news = stated(fact, id);
        Budget after = budgets.change(programme, budget -> budget.with(news, convention));
        CrashPoints.at("funding.afterBudgetBeforeEntry");
        after.of(id).filter(stated -> !stated.lines().isEmpty()).ifPresent(stated -> add(stated, programme, source));
    }

    private Budget.Stated stated(OfBudget fact, String id) {
        Instant now = clock.instant();
        String kind = fact.getClass().getSimpleName();
        return switch (fact) {
            case ProgrammePublished published ->
                new Budget.Stated(id, kind, published.version(), null, totals(published), List.of(), now, List.of());
            case EnvelopesSigned signed ->
                new Budget.Stated(
                        id, kind, null, signed.at(), Budget.totals(signed.envelopes()), List.of(), now, List.of());
            case PlacesReallocated moved ->
                new Budget.Stated(id, kind, null, moved.at(), new TreeMap<>(), moved.moves(), now, List.of());
        };
    }

    private SortedMap<String, Long> totals(ProgrammePublished published) {
        if (published.envelopes() != null) {
            return Budget.totals(published.envelopes());
        }
        return conventions.envelopes(published.programme(), published.version());
    }

    private void add(Budget.Stated stated, String programme, FactSource source) {
        entries.add(new Entry(
                stated.id(),
                source.key(),
                source.sequence(),
                stated.kind(),
                programme,
                null,
                stated.valueOn(),
                stated.bookedAt(),
                null,
                null,
                stated.lines()));
    }
}
