package ma.jisr.registration.registration;

import java.time.Instant;
import java.util.List;

/**
 * One step in a registration's story, told in the reader's language from {@code timeline.<event>}.
 *
 * @param arguments of the text, never anything personal
 */
public record TimelineEntry(Instant at, String event, List<String> arguments) {

    /** That nobody looked at the file in time: how staff work is nothing to worry an applicant with. */
    static final String REVIEW_ESCALATED = "ReviewEscalated";

    public TimelineEntry {
        arguments = List.copyOf(arguments);
    }

    /** Whether only staff see it. */
    public boolean isForStaff() {
        return event.equals(REVIEW_ESCALATED);
    }

    static TimelineEntry of(Instant at, String event, String... arguments) {
        return new TimelineEntry(at, event, List.of(arguments));
    }
}
