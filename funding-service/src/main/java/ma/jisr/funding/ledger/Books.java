package ma.jisr.funding.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Balances at the end of a day or now: the last close, and the entries booked since. */
@Component
public class Books {

    private static final Instant BEGINNING = Instant.EPOCH;

    private final Entries entries;
    private final Closes closes;
    private final Clock clock;

    Books(Entries entries, Closes closes, Clock clock) {
        this.entries = entries;
        this.closes = closes;
        this.clock = clock;
    }

    public LocalDate today() {
        return Days.of(clock.instant());
    }

    /** When a day begins in Morocco. */
    public Instant startOf(LocalDate day) {
        return Days.start(day);
    }

    /** At the end of a day, by the day of booking; of today, as far as it has come. */
    public Balances balances(String programme, LocalDate on) {
        Optional<Close> last = closes.last(programme, on);
        Balances balances = Balances.of(last.map(Close::balances).orElse(java.util.List.of()));
        Instant from = last.map(close -> Days.start(close.day().plusDays(1))).orElse(BEGINNING);
        entries.each(programme, from, Days.start(on.plusDays(1)), entry -> balances.add(entry.lines()));
        return balances;
    }

    public Balances balances(String programme) {
        return balances(programme, today());
    }
}
