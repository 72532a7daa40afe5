package ma.jisr.incubator.placement;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import ma.jisr.starter.aggregate.Aggregates;

/** All placements, by registration. */
public interface Placements extends Aggregates<Placement> {

    /** Who waits in these communes, the longest waiting first. */
    List<Placement> waitingIn(Collection<String> communes, int limit);

    /** What began before then and hasn't come to a choice. */
    List<Placement> pendingBefore(Instant time, int limit);

    /** What ended before then and may still hold a seat. */
    List<Placement> unclearedBefore(Instant time, int limit);

    /** Those of one applicant, in the order in which she was given her places. */
    List<Placement> ofApplicant(String applicant);

    /** In the order of waiting, then of registration. */
    List<Placement> page(PlacementQuery query, int limit);
}
