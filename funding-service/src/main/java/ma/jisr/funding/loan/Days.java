package ma.jisr.funding.loan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days as people in Morocco have them. */
final class Days {

    private static final ZoneId ZONE = ZoneId.of("Africa/Casablanca");

    private Days() {}

    static LocalDate of(Instant time) {
        return LocalDate.ofInstant(time, ZONE);
    }
}
