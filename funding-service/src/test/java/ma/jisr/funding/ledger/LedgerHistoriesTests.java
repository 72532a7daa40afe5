package ma.jisr.funding.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import ma.jisr.funding.ledger.LedgerFact.ChequeCashed;
import ma.jisr.funding.ledger.LedgerFact.ChequeExpired;
import ma.jisr.funding.ledger.LedgerFact.ChequeHandedOver;
import ma.jisr.funding.ledger.LedgerFact.ChequeIssued;
import ma.jisr.funding.ledger.LedgerFact.EnvelopeTotal;
import ma.jisr.funding.ledger.LedgerFact.EnvelopesSigned;
import ma.jisr.funding.ledger.LedgerFact.LoanGranted;
import ma.jisr.funding.ledger.LedgerFact.LoanWrittenOff;
import ma.jisr.funding.ledger.LedgerFact.Move;
import ma.jisr.funding.ledger.LedgerFact.PaymentApproved;
import ma.jisr.funding.ledger.LedgerFact.PaymentReturned;
import ma.jisr.funding.ledger.LedgerFact.PlaceAllocated;
import ma.jisr.funding.ledger.LedgerFact.PlaceReleased;
import ma.jisr.funding.ledger.LedgerFact.PlacesReallocated;
import ma.jisr.funding.ledger.LedgerFact.ProgrammePublished;
import ma.jisr.funding.ledger.LedgerFact.RepaymentReceived;
import ma.jisr.funding.ledger.LedgerFact.TransferSent;
import ma.jisr.funding.ledger.LedgerFact.TransferSettled;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever happens to whom, in whatever order keys come and however often: the books balance and end the same. */
class LedgerHistoriesTests {

    private static final String PROGRAMME = BookedLedger.PROGRAMME;

    private record Told(LedgerFact fact, String key, long sequence) {}

    @Property(tries = 300)
    void balancesAfterEachEntryAndEndsTheSame(@ForAll long seed) {
        List<Deque<Told>> keys = history(new Random(seed));
        BookedLedger once = new BookedLedger();
        keys.forEach(key -> key.forEach(told -> once.book(told.fact(), told.key(), told.sequence())));

        BookedLedger shuffled = new BookedLedger();
        bookShuffled(keys, shuffled, new Random(~seed));

        assertThat(shuffled.balances().total().balance()).isZero();
        assertThat(net(shuffled)).isEqualTo(net(once));
    }

    /** Keys in any order, the facts of one in theirs, each perhaps twice, and some all over again. */
    private static void bookShuffled(List<Deque<Told>> keys, BookedLedger ledger, Random random) {
        List<Deque<Told>> waiting = new ArrayList<>();
        keys.forEach(key -> waiting.add(new ArrayDeque<>(key)));
        List<Told> done = new ArrayList<>();
        while (!waiting.isEmpty()) {
            Deque<Told> key = waiting.get(random.nextInt(waiting.size()));
            Told told = key.removeFirst();
            done.add(told);
            ledger.clock.move(java.time.Duration.ofHours(random.nextInt(30)));
            ledger.book(told.fact(), told.key(), told.sequence());
            if (random.nextInt(3) == 0) {
                Told again = done.get(random.nextInt(done.size()));
                ledger.book(again.fact(), again.key(), again.sequence());
            }
            assertThat(ledger.balances().total().balance()).isZero();
            waiting.removeIf(Deque::isEmpty);
        }
    }

    /** Debits less credits; of budgets the way there may differ, the end may not. */
    private static List<String> net(BookedLedger ledger) {
        return ledger.balances().byAccount().entrySet().stream()
                .filter(each -> each.getValue().balance() != 0)
                .map(each -> each.getKey() + " " + each.getValue().balance())
                .toList();
    }

    private static List<Deque<Told>> history(Random random) {
        List<Deque<Told>> keys = new ArrayList<>();
        keys.add(told(PROGRAMME, List.of(published(1, random), published(2, random))));
        for (int i = 0; i < random.nextInt(4); i++) {
            EnvelopesSigned signed = new EnvelopesSigned(PROGRAMME, totals(random), at(random));
            keys.add(told("allotment-" + i, List.of(signed)));
            PlacesReallocated moved =
                    new PlacesReallocated(PROGRAMME, List.of(new Move("041", "161", amount(random))), at(random));
            keys.add(told("reallocation-" + i, List.of(moved)));
        }
        for (int i = 0; i < 1 + random.nextInt(6); i++) {
            person("r" + i, random, keys);
        }
        return keys;
    }

    private static void person(String r, Random random, List<Deque<Told>> keys) {
        long amount = amount(random);
        PlaceAllocated allocated = new PlaceAllocated(r, PROGRAMME, "041", amount, at(random));
        if (random.nextInt(4) == 0) {
            keys.add(told(r, List.of(allocated, new PlaceReleased(r, PROGRAMME, "041", amount, at(random)))));
            return;
        }
        keys.add(told(r, List.of(allocated)));
        String payment = r + "-1-1";
        keys.add(told(
                payment,
                random.nextBoolean() ? transfer(payment, r, amount, random) : cheque(payment, r, amount, random)));
        List<LedgerFact> loan = loan(r, amount, random);
        if (!loan.isEmpty()) {
            keys.add(told(r + "-loan", loan));
        }
    }

    private static List<LedgerFact> transfer(String p, String r, long amount, Random random) {
        List<LedgerFact> all = List.of(
                new PaymentApproved(p, r, PROGRAMME, "041", amount, 1 + random.nextInt(2), at(random)),
                new TransferSent(p, r, PROGRAMME, "041", amount, at(random)),
                new TransferSettled(p, r, PROGRAMME, "041", amount, at(random)),
                new PaymentReturned(p, r, PROGRAMME, "041", amount, at(random)));
        return all.subList(0, 1 + random.nextInt(all.size()));
    }

    private static List<LedgerFact> cheque(String p, String r, long amount, Random random) {
        List<LedgerFact> all = List.of(
                new PaymentApproved(p, r, PROGRAMME, "041", amount, 1 + random.nextInt(2), at(random)),
                new ChequeIssued(p, r, PROGRAMME, "041", amount, at(random)),
                new ChequeHandedOver(p, r, PROGRAMME, "041", amount, at(random)),
                random.nextBoolean()
                        ? new ChequeCashed(p, r, PROGRAMME, "041", amount, at(random))
                        : new ChequeExpired(p, r, PROGRAMME, "041", amount, at(random)));
        return all.subList(0, 1 + random.nextInt(all.size()));
    }

    private static List<LedgerFact> loan(String r, long amount, Random random) {
        String loan = r + "-loan";
        List<LedgerFact> all = List.of(
                new LoanGranted(loan, r, PROGRAMME, "041", amount, at(random)),
                new RepaymentReceived(loan, r, PROGRAMME, "041", amount / 3 + 1, at(random)),
                new LoanWrittenOff(loan, r, PROGRAMME, "041", amount - amount / 3 - 1, at(random)),
                new RepaymentReceived(loan, r, PROGRAMME, "041", 7, at(random)));
        return all.subList(0, random.nextInt(all.size() + 1));
    }

    private static Deque<Told> told(String key, List<? extends LedgerFact> facts) {
        Deque<Told> told = new ArrayDeque<>();
        facts.forEach(fact -> told.add(new Told(fact, key, told.size() + 1)));
        return told;
    }

    private static ProgrammePublished published(int version, Random random) {
        return new ProgrammePublished(PROGRAMME, version, totals(random));
    }

    private static List<EnvelopeTotal> totals(Random random) {
        return List.of(new EnvelopeTotal("041", amount(random)), new EnvelopeTotal("161", amount(random)));
    }

    private static long amount(Random random) {
        return 10 + random.nextInt(10_000_000);
    }

    private static Instant at(Random random) {
        return Instant.ofEpochSecond(1_700_000_000L + random.nextInt(100_000_000));
    }
}
