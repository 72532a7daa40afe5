package ma.jisr.funding.allocation;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What an officer has to do for an allocation under review.
 *
 * @param escalatedAt since when it is seen first, and by the committee; null if it isn't
 */
public record ReviewTask(Instant dueAt, @Nullable Instant escalatedAt) {

    /** Working days are those of Morocco. */
    private static final ZoneId MOROCCO = ZoneId.of("Africa/Casablanca");

    /** The same time of day so many working days later; Saturdays and Sundays don't count. */
    static Instant dueAfter(Instant start, int workingDays) {
        ZonedDateTime due = start.atZone(MOROCCO);
        for (int left = workingDays; left > 0; ) {
            due = due.plusDays(1);
            if (isWorkingDay(due)) {
                left--;
            }
        }
        return due.toInstant();
    }

    private static boolean isWorkingDay(ZonedDateTime day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** From the moment at which it is due on. */
    boolean isToEscalate(Instant now) {
        return escalatedAt == null && !now.isBefore(dueAt);
    }

    ReviewTask escalated(Instant now) {
        return new ReviewTask(dueAt, now);
    }
}
