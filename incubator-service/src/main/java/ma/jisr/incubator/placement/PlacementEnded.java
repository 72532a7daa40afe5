package ma.jisr.incubator.placement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A placement is over.
 *
 * @param incubator where she had her seat; none if she was still waiting
 */
public record PlacementEnded(
        String registration,
        String reference,
        String applicant,
        @Nullable String incubator,
        Cause cause,
        Instant at) implements PlacementFact {

    /** Why it is over. */
    public enum Cause {
        WITHDRAWN
    }
}
