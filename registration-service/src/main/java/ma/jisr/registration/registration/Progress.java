package ma.jisr.registration.registration;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far a registration has come, as its own steps and the facts of others tell. */
public record Progress(
        Status status,
        @Nullable Decision decision,
        @Nullable Review review,
        @Nullable Long waitingRank,
        @Nullable Place place,
        @Nullable HostIncubator incubator,
        List<TimelineEntry> timeline) {

    public Progress {
        timeline = List.copyOf(timeline);
    }

    static Progress begun(TimelineEntry entry) {
        return new Progress(Status.DRAFT, null, null, null, null, null, List.of(entry));
    }

    /** One step further, and never back. */
    Progress to(Status next, TimelineEntry entry) {
        List<TimelineEntry> longer = new ArrayList<>(timeline);
        longer.add(entry);
        return new Progress(status.orLater(next), decision, review, waitingRank, place, incubator, longer);
    }

    /** Something happened that moves nothing. */
    Progress told(TimelineEntry entry) {
        return to(status, entry);
    }

    Progress with(Decision found) {
        return new Progress(status, found, review, waitingRank, place, incubator, timeline);
    }

    Progress with(Review seen) {
        return new Progress(status, decision, seen, waitingRank, place, incubator, timeline);
    }

    Progress waitingAt(@Nullable Long rank) {
        return new Progress(status, decision, review, rank, place, incubator, timeline);
    }

    Progress placed(@Nullable Place given) {
        return new Progress(status, decision, review, waitingRank, given, incubator, timeline);
    }

    /** What was decided and when, without reasons that tell of her. */
    Progress withoutWords() {
        Decision outcome = decision == null ? null : decision.withoutReasons();
        Review seen = review == null ? null : new Review(review.outcome(), "", review.decidedBy(), review.at());
        Status now = status == Status.DRAFT ? Status.WITHDRAWN : status;
        return new Progress(now, outcome, seen, waitingRank, place, incubator, timeline);
    }

    Progress hosted(@Nullable HostIncubator host) {
        return new Progress(status, decision, review, waitingRank, place, host, timeline);
    }
}
