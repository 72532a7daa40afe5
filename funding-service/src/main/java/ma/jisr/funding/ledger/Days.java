package ma.jisr.funding.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days as the ledger counts them: from midnight to midnight in Morocco. */
final class Days {

    static final ZoneId ZONE = ZoneId.of("Africa/Casablanca");

    private Days() {}

    static LocalDate of(Instant time) {
        return LocalDate.ofInstant(time, ZONE);
    }

    /** When the day begins. */
    static Instant start(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
