package ma.jisr.funding.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import ma.jisr.funding.ledger.Difference.Where;
import org.springframework.stereotype.Component;

/** Reads one programme's entries from the first on and says what doesn't agree with them. */
@Component
class Auditing {

    private final Entries entries;
    private final Closes closes;
    private final Witnesses witnesses;
    private final Clock clock;

    Auditing(Entries entries, Closes closes, Witnesses witnesses, Clock clock) {
        this.entries = entries;
        this.closes = closes;
        this.witnesses = witnesses;
        this.clock = clock;
    }

    record Findings(long entries, List<Difference> differences) {}

    Findings compare(String programme) {
        Reading reading = new Reading(programme, new ArrayDeque<>(closes.all(programme)));
        entries.each(programme, Instant.EPOCH, clock.instant().plusSeconds(60), reading::read);
        reading.finish();
        compareEnvelopes(programme, reading);
        comparePayments(programme, reading);
        reading.differs(
                Where.LOAN,
                programme,
                "outstanding",
                reading.balances.of(Accounts.anybodys("loan")::equals).balance(),
                witnesses.outstanding(programme));
        return new Findings(reading.count, reading.differences);
    }

    private void compareEnvelopes(String programme, Reading reading) {
        for (Witnesses.EnvelopeTotals each : witnesses.envelopes(programme)) {
            String province = each.province();
            long free = -reading.balances
                    .of(Accounts.free(programme, province)::equals)
                    .balance();
            long committed = committed(reading.balances, province);
            reading.differs(Where.ENVELOPE, province, "total", free + committed, each.total());
            reading.differs(Where.ENVELOPE, province, "committed", committed, each.posted());
            reading.differs(Where.ENVELOPE, province, "listed", each.committed(), each.listed());
            reading.differs(Where.ENVELOPE, province, "available", each.total() - each.committed(), each.available());
        }
    }

    /** Reserved, on its way, or drawn: all that is no longer free. */
    private static long committed(Balances balances, String province) {
        return -balances.of(Auditing::isReserved, province::equals).balance();
    }

    private static boolean isReserved(String account) {
        return switch (Accounts.last(account)) {
            case "committed", "payable", "transfers-in-transit", "cheques-printed", "cheques-handed-over", "drawn" ->
                true;
            default -> false;
        };
    }

    private void comparePayments(String programme, Reading reading) {
        Map<Whereabouts, Long> payments = witnesses.payments(programme);
        paymentAccounts()
                .forEach((whereabouts, account) -> reading.differs(
                        Where.PAYMENT,
                        whereabouts.name(),
                        "amount",
                        -reading.balances
                                .of(name -> Accounts.last(name).equals(account))
                                .balance(),
                        payments.getOrDefault(whereabouts, 0L)));
    }

    private static SortedMap<Whereabouts, String> paymentAccounts() {
        return new TreeMap<>(Map.of(
                Whereabouts.PAYABLE, "payable",
                Whereabouts.IN_TRANSIT, "transfers-in-transit",
                Whereabouts.PRINTED, "cheques-printed",
                Whereabouts.HANDED_OVER, "cheques-handed-over",
                Whereabouts.DRAWN, Accounts.DRAWN));
    }

    /** The books as they grow while entries are read. */
    private static final class Reading {

        private final String programme;
        private final Deque<Close> closes;
        private final Balances balances = new Balances();
        private final List<Difference> differences = new ArrayList<>();
        private long count;

        Reading(String programme, Deque<Close> closes) {
            this.programme = programme;
            this.closes = closes;
        }

        void read(Entries.Booked entry) {
            while (!closes.isEmpty() && closes.getFirst().day().isBefore(Days.of(entry.bookedAt()))) {
                compare(closes.removeFirst());
            }
            count++;
            balances.add(entry.lines());
            differs(
                    Where.ENTRY,
                    entry.id(),
                    "debits and credits",
                    entry.lines().stream().mapToLong(Balances.Balance::debit).sum(),
                    entry.lines().stream().mapToLong(Balances.Balance::credit).sum());
        }

        void finish() {
            closes.forEach(this::compare);
        }

        private void compare(Close close) {
            Balances closed = Balances.of(close.balances());
            SortedMap<String, Balances.Sum> here = balances.byAccount();
            SortedMap<String, Balances.Sum> there = closed.byAccount();
            SortedSet<String> accounts = new TreeSet<>(here.keySet());
            accounts.addAll(there.keySet());
            for (String account : accounts) {
                Balances.Sum derived = here.getOrDefault(account, Balances.Sum.NOTHING);
                Balances.Sum kept = there.getOrDefault(account, Balances.Sum.NOTHING);
                differs(Where.CLOSE, close.day() + " " + account, "debit", derived.debit(), kept.debit());
                differs(Where.CLOSE, close.day() + " " + account, "credit", derived.credit(), kept.credit());
            }
        }

        private void differs(Where where, String subject, String measure, long ledger, long other) {
            if (ledger != other) {
                differences.add(new Difference(where, programme, subject, measure, ledger, other));
            }
        }
    }
}
