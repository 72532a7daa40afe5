package ma.jisr.incubator.placement;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import ma.jisr.incubator.InMemoryAggregates;

/** Placements in memory. */
public final class InMemoryPlacements extends InMemoryAggregates<Placement> implements Placements {

    private static final Comparator<Placement> ORDER =
            Comparator.comparing(Placement::since).thenComparing(Placement::registration);

    public Placement placementOf(String registration) {
        return find(registration).orElseThrow().state();
    }

    public List<Placement> all() {
        return states().toList();
    }

    @Override
    public List<Placement> waitingIn(Collection<String> communes, int limit) {
        return inOrder(placement -> placement.status() == Status.WAITING
                        && communes.contains(
                                Objects.requireNonNull(placement.need()).commune()))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Placement> pendingBefore(Instant time, int limit) {
        return changedBefore(Status.PENDING, time).limit(limit).toList();
    }

    @Override
    public List<Placement> unclearedBefore(Instant time, int limit) {
        return changedBefore(Status.ENDED, time)
                .filter(placement -> !placement.cleared())
                .limit(limit)
                .toList();
    }

    private Stream<Placement> changedBefore(Status status, Instant time) {
        return inOrder(placement ->
                placement.status() == status && placement.changedAt().isBefore(time));
    }

    @Override
    public List<Placement> ofApplicant(String applicant) {
        return inOrder(placement -> applicant.equals(placement.beneficiary().applicant()))
                .toList();
    }

    @Override
    public List<Placement> page(PlacementQuery query, int limit) {
        return inOrder(placement -> (query.status() == null || query.status() == placement.status())
                        && (query.incubator() == null || query.incubator().equals(placement.incubator()))
                        && (query.provinces() == null
                                || query.provinces()
                                        .contains(placement.beneficiary().province()))
                        && isAfter(placement, query.after()))
                .limit(limit)
                .toList();
    }

    private static boolean isAfter(Placement placement, PlacementQuery.Position position) {
        if (position == null) {
            return true;
        }
        int bySince = placement.since().compareTo(position.since());
        return bySince > 0 || bySince == 0 && placement.registration().compareTo(position.registration()) > 0;
    }

    private Stream<Placement> inOrder(Predicate<Placement> filter) {
        return states().filter(filter).sorted(ORDER);
    }
}
