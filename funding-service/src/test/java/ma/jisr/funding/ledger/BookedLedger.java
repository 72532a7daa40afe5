package ma.jisr.funding.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import ma.jisr.funding.InMemoryAggregates;
import ma.jisr.funding.MovableClock;
import ma.jisr.funding.programme.ConventionShare;
import ma.jisr.starter.facts.FactSource;

/** A ledger without a database: facts in, balances out. */
final class BookedLedger {

    static final String PROGRAMME = "haouz-moubadara";

    /** The first version's convention, and the second's. */
    static final List<List<ConventionShare>> CONVENTIONS = List.of(
            List.of(
                    new ConventionShare("ministry", 50),
                    new ConventionShare("region", 33),
                    new ConventionShare("wilaya", 17)),
            List.of(new ConventionShare("ministry", 60), new ConventionShare("region", 40)));

    final InMemoryEntries entries = new InMemoryEntries();
    final MovableClock clock = new MovableClock();
    private final Bookkeeping bookkeeping;
    private final Books books;

    BookedLedger() {
        Conventions conventions = new FixedConventions();
        bookkeeping = new Bookkeeping(
                entries,
                new BookingBudgets(new InMemoryBudgets(), entries, conventions, clock),
                new BookingLoans(entries, conventions, clock),
                conventions,
                clock);
        books = new Books(entries, new NoCloses(), clock);
    }

    void book(LedgerFact fact, String key, long sequence) {
        bookkeeping.book(fact, new FactSource("funding-facts", key, sequence));
    }

    Balances balances() {
        return books.balances(PROGRAMME);
    }

    long balance(String account) {
        return balances()
                .byAccount()
                .getOrDefault(account, Balances.Sum.NOTHING)
                .balance();
    }

    private static final class InMemoryBudgets extends InMemoryAggregates<Budget> implements Budgets {}

    private static final class FixedConventions implements Conventions {
        @Override
        public List<ConventionShare> of(String programme, int version) {
            return CONVENTIONS.get(version - 1);
        }

        @Override
        public List<ConventionShare> latest(String programme) {
            return CONVENTIONS.getLast();
        }

        @Override
        public int versionFor(String programme, String registration) {
            return 1 + Math.floorMod(registration.hashCode(), 2);
        }

        @Override
        public SortedMap<String, Long> envelopes(String programme, int version) {
            return new TreeMap<>();
        }
    }

    private static final class NoCloses implements Closes {
        @Override
        public void add(Close close) {}

        @Override
        public Optional<Close> last(String programme, LocalDate upTo) {
            return Optional.empty();
        }

        @Override
        public List<Close> all(String programme) {
            return List.of();
        }
    }
}
