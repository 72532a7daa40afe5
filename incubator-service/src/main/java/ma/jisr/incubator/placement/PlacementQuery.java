package ma.jisr.incubator.placement;

import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Which placements somebody wants to see; null means any.
 *
 * @param provinces those of the beneficiaries
 * @param after the placement that the page begins after
 */
public record PlacementQuery(
        @Nullable Status status,
        @Nullable String incubator,
        @Nullable Collection<String> provinces,
        @Nullable Position after) {

    /** Where a placement stands in the order of pages. */
    public record Position(Instant since, String registration) {}
}
