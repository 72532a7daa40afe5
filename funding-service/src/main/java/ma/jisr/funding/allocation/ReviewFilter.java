package ma.jisr.funding.allocation;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which review tasks somebody wants to see.
 *
 * @param provinces null: all
 * @param programme null: all
 * @param dueBefore null: whenever due
 * @param after the last one seen; null: from the first
 */
public record ReviewFilter(
        @Nullable Set<String> provinces,
        @Nullable String programme,
        @Nullable Instant dueBefore,
        @Nullable Position after) {

    /** Where a task stands in the order of all: by when it is due, then by its registration. */
    public record Position(Instant dueAt, String registration) {}
}
