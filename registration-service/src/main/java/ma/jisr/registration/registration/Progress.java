package ma.jisr.registration.registration;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far a registration has come, as its own steps and the facts of others tell.
 *
 * @param reached only once she has withdrawn: where she would be otherwise
 */
public record Progress(
        Status status,
        @Nullable Status reached,
        @Nullable Decision decision,
        @Nullable Review review,
        @Nullable Appeal appeal,
        @Nullable Long waitingRank,
        @Nullable Place place,
        @Nullable HostIncubator incubator,
        Funding funding,
        List<TimelineEntry> timeline) {

    /** @param funding null in documents from before there was money */
    public Progress {
        funding = Objects.requireNonNullElse(funding, Funding.NONE);
        timeline = List.copyOf(timeline);
    }

    static Progress begun(TimelineEntry entry) {
        return new Progress(Status.DRAFT, null, null, null, null, null, null, null, Funding.NONE, List.of(entry));
    }

    /** One step further, and never back. */
    Progress to(Status next, TimelineEntry entry) {
        return moved(now -> now.orLater(next), entry);
    }

    /** As funding has judged, whose facts about one registration come in order. */
    Progress judged(Status next, TimelineEntry entry) {
        return moved(now -> now.judged(next), entry);
    }

    /** Something happened that moves nothing. */
    Progress told(TimelineEntry entry) {
        return moved(now -> now, entry);
    }

    /** Whatever is still told shows where she would be. */
    Progress withdrawn(TimelineEntry entry) {
        Progress gone = new Progress(
                Status.WITHDRAWN, status, decision, review, appeal, waitingRank, place, incubator, funding, timeline);
        return gone.told(entry);
    }

    /** Takes part again, as if she had never withdrawn; nothing if she hasn't. */
    Progress withdrawalRefused(TimelineEntry entry) {
        Status back = reached == null ? Status.PLACE_ALLOCATED : reached;
        return status != Status.WITHDRAWN ? told(entry) : at(back, null).told(entry);
    }

    private Progress moved(UnaryOperator<Status> step, TimelineEntry entry) {
        List<TimelineEntry> longer =
                Stream.concat(timeline.stream(), Stream.of(entry)).toList();
        Progress moved = status == Status.WITHDRAWN
                ? at(status, reached == null ? null : step.apply(reached))
                : at(step.apply(status), null);
        return moved.telling(longer);
    }

    private Progress at(Status now, @Nullable Status otherwise) {
        return new Progress(now, otherwise, decision, review, appeal, waitingRank, place, incubator, funding, timeline);
    }

    private Progress telling(List<TimelineEntry> story) {
        return new Progress(status, reached, decision, review, appeal, waitingRank, place, incubator, funding, story);
    }

    Progress with(Decision found) {
        return new Progress(status, reached, found, review, appeal, waitingRank, place, incubator, funding, timeline);
    }

    Progress with(@Nullable Review seen) {
        return new Progress(status, reached, decision, seen, appeal, waitingRank, place, incubator, funding, timeline);
    }

    Progress with(Appeal made) {
        return new Progress(status, reached, decision, review, made, waitingRank, place, incubator, funding, timeline);
    }

    Progress with(Funding money) {
        return new Progress(status, reached, decision, review, appeal, waitingRank, place, incubator, money, timeline);
    }

    Progress waitingAt(@Nullable Long rank) {
        return new Progress(status, reached, decision, review, appeal, rank, place, incubator, funding, timeline);
    }

    Progress placed(@Nullable Place given) {
        return new Progress(
                status, reached, decision, review, appeal, waitingRank, given, incubator, funding, timeline);
    }

    Progress hosted(@Nullable HostIncubator host) {
        return new Progress(status, reached, decision, review, appeal, waitingRank, place, host, funding, timeline);
    }

    /** What was decided and when, without reasons that tell of her. */
    Progress withoutWords() {
        Decision outcome = decision == null ? null : decision.withoutReasons();
        Review seen = review == null ? null : review.withoutWords();
        Appeal made = appeal == null ? null : appeal.withoutWords();
        Status now = status == Status.DRAFT ? Status.WITHDRAWN : status;
        return new Progress(now, reached, outcome, seen, made, waitingRank, place, incubator, funding, timeline);
    }
}
