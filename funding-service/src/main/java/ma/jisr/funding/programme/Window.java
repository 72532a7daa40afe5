package ma.jisr.funding.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When registrations of a programme may be submitted: whole days in Morocco, the last one included. It opens and closes
 * by itself.
 *
 * @param opensOn null: always open before
 * @param closesOn null: open-ended
 */
public record Window(@Nullable LocalDate opensOn, @Nullable LocalDate closesOn) {

    private static final ZoneId MOROCCO = ZoneId.of("Africa/Casablanca");

    /** Where a window stands on a day. */
    public enum State {
        UPCOMING,
        OPEN,
        CLOSED
    }

    public State at(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, MOROCCO);
        if (opensOn != null && today.isBefore(opensOn)) {
            return State.UPCOMING;
        }
        return closesOn != null && today.isAfter(closesOn) ? State.CLOSED : State.OPEN;
    }
}
