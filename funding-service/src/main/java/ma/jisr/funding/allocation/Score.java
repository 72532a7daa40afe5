package ma.jisr.funding.allocation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import ma.jisr.funding.eligibility.Points;
import org.jspecify.annotations.Nullable;

/**
 * What a registration of a ranked programme brings into a round.
 *
 * @param awaits while it waits for a round: {@code programme@submission time}, by which its round finds it; null otherwise
 */
public record Score(
        Instant submittedAt, List<Points> points, @Nullable String awaits) {

    /** Sorts as the times do. */
    private static final DateTimeFormatter SORTABLE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    public Score {
        points = List.copyOf(points);
    }

    /** The mark of those of a programme that were submitted at this time. */
    public static String mark(String programme, Instant submittedAt) {
        return programme + "@" + SORTABLE.format(submittedAt);
    }

    Score waiting(String programme) {
        return new Score(submittedAt, points, mark(programme, submittedAt));
    }

    Score notWaiting() {
        return new Score(submittedAt, points, null);
    }
}
