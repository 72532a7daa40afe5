package ma.jisr.registration.registration;

import java.time.Instant;
import java.util.List;

/**
 * One step in a registration's story, told in the reader's language from {@code timeline.<event>}.
 *
 * @param arguments of the text, never anything personal
 */
public record TimelineEntry(Instant at, String event, List<String> arguments) {

    public TimelineEntry {
        arguments = List.copyOf(arguments);
    }

    static TimelineEntry of(Instant at, String event, String... arguments) {
        return new TimelineEntry(at, event, List.of(arguments));
    }
}
