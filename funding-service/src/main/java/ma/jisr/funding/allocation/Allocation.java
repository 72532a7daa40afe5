package ma.jisr.funding.allocation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import ma.jisr.funding.eligibility.Decision;
import ma.jisr.funding.eligibility.Evidence;
import ma.jisr.funding.language.Phrases;
import ma.jisr.funding.programme.ProgrammeVersion;
import ma.jisr.funding.registration.RegistrationSubmitted;
import ma.jisr.funding.registration.RegistrationWithdrawn;
import ma.jisr.funding.registration.ReviewDecided;
import ma.jisr.starter.aggregate.Decided;
import org.jspecify.annotations.Nullable;

/**
 * What funding decided for one registration, whose id is also the allocation's: a second one can't exist.
 *
 * <p>Each method is one step; a step that comes late or twice changes nothing.
 *
 * @param reference null, as the applicant, once she was erased
 * @param asked null if it was withdrawn before it was judged; likewise the decision
 * @param unsettledSince since when its envelope has something to do for it, or until when a place is offered; null if
 *     nothing
 * @param history since when it stood where, oldest first
 * @param evidence what rules saw of it; null once she was erased, if it was withdrawn before, and in older documents
 * @param review what an officer has to do; null unless it is under review
 * @param score what it brings into a round; null unless its programme is ranked
 */
public record Allocation(
        String registration,
        @Nullable String reference,
        @Nullable String applicant,
        String programme,
        String province,
        Status status,
        @Nullable Asked asked,
        @Nullable Decision decision,
        @Nullable Instant unsettledSince,
        List<Moment> history,
        @Nullable Evidence evidence,
        @Nullable ReviewTask review,
        @Nullable Score score,
        @Nullable Instant erasedAt) {

    public Allocation {
        history = history == null ? List.of() : List.copyOf(history); // Older documents have none.
    }

    static Decided<Allocation> judged(
            RegistrationSubmitted fact,
            ProgrammeVersion programme,
            Evidence evidence,
            Decision decision,
            @Nullable Score score,
            Instant now) {
        Asked asked = new Asked(
                fact.project().requestedCentimes(),
                programme.instrument().kind(),
                fact.commune(),
                fact.project().sector(),
                fact.accessibility(),
                fact.language(),
                fact.grantHolder());
        return new Allocation(
                        fact.registration(),
                        fact.reference(),
                        fact.applicant(),
                        fact.programme(),
                        fact.province(),
                        Status.PENDING,
                        asked,
                        decision,
                        null,
                        List.of(),
                        evidence,
                        new ReviewTask(
                                ReviewTask.dueAfter(now, programme.delays().reviewDays()), null),
                        score,
                        null)
                .decided(decision, now);
    }

    /** A withdrawal that came before any judgement; a late submission finds it and is not judged. */
    static Decided<Allocation> withdrawnUnseen(RegistrationWithdrawn fact, Instant now) {
        return Decided.of(new Allocation(
                fact.registration(),
                fact.reference(),
                fact.applicant(),
                fact.programme(),
                fact.province(),
                Status.WITHDRAWN,
                null,
                null,
                now,
                List.of(new Moment(Status.WITHDRAWN, now)),
                null,
                null,
                null,
                null));
    }

    private Decided<Allocation> decided(Decision decision, Instant now) {
        AllocationFacts facts = new AllocationFacts(this, now);
        return switch (decision.outcome()) {
            case ELIGIBLE -> Decided.of(eligible(decision, now), facts.eligible(decision));
            case INELIGIBLE -> Decided.of(with(Status.INELIGIBLE, decision, null, now), facts.ineligible(decision));
            case REVIEW -> Decided.of(with(Status.UNDER_REVIEW, decision, null, now), facts.review(decision));
        };
    }

    private Allocation eligible(Decision decision, Instant now) {
        return score == null ? with(Status.PENDING, decision, now, now) : with(Status.IN_ROUND, decision, null, now);
    }

    /** Found eligible after its round was drawn: it asks for a place, behind all that the round ranked. */
    Decided<Allocation> late(Instant now) {
        return status == Status.IN_ROUND ? Decided.of(with(Status.PENDING, decision, now, now)) : Decided.of(this);
    }

    Decided<Allocation> reviewed(ReviewDecided review, Phrases phrases, Instant now) {
        if (status != Status.UNDER_REVIEW) {
            return Decided.of(this);
        }
        return decided(Objects.requireNonNull(decision).after(review, phrases), now);
    }

    Decided<Allocation> allocated(Instant now) {
        return allocatedFrom(EnumSet.of(Status.PENDING, Status.WAITLISTED, Status.IN_ROUND), now);
    }

    private Decided<Allocation> allocatedFrom(Set<Status> before, Instant now) {
        return before.contains(status)
                ? Decided.of(with(Status.ALLOCATED, decision, null, now), new AllocationFacts(this, now).allocated())
                : Decided.of(this);
    }

    /** A rule that held when it was judged no longer does; what its envelope has for it goes back. */
    Decided<Allocation> foundIneligible(Decision again, Instant now) {
        return switch (status) {
            case PENDING, IN_ROUND, WAITLISTED, OFFERED ->
                Decided.of(with(Status.INELIGIBLE, again, now, now), new AllocationFacts(this, now).ineligible(again));
            case UNDER_REVIEW, INELIGIBLE, ALLOCATED, LAPSED, WITHDRAWN -> Decided.of(this);
        };
    }

    /** Judged again after an appeal: it goes on as if it had been judged so before. */
    Decided<Allocation> upheld(UpholdingAppeals.Again again, Instant now) {
        if (status != Status.INELIGIBLE || erasedAt != null) {
            return Decided.of(this);
        }
        ReviewTask task = new ReviewTask(ReviewTask.dueAfter(now, again.reviewDays()), null);
        Score scored = score == null ? null : new Score(score.submittedAt(), again.points(), null);
        return as(status, decision, unsettledSince, history, again.evidence(), task, scored)
                .decided(again.decision(), now);
    }

    Decided<Allocation> waitlisted(Place.Waiting place, Instant now) {
        if (status != Status.PENDING && status != Status.IN_ROUND) {
            return Decided.of(this);
        }
        return Decided.of(
                with(Status.WAITLISTED, decision, null, now), new AllocationFacts(this, now).waitlisted(place));
    }

    /** A place became free and is hers if she accepts it until then. */
    Decided<Allocation> offered(Instant until, Instant now) {
        if (status != Status.WAITLISTED) {
            return Decided.of(this);
        }
        return Decided.of(with(Status.OFFERED, decision, until, now), new AllocationFacts(this, now).offered(until));
    }

    /** She accepted; the saved state decides, not the clock: an offer stands until its end is saved. */
    Decided<Allocation> accepted(Instant now) {
        return allocatedFrom(EnumSet.of(Status.OFFERED), now);
    }

    /** The offer ended, if it did. */
    Decided<Allocation> lapsed(Instant now) {
        Instant until = offeredUntil();
        if (until == null || now.isBefore(until)) {
            return Decided.of(this);
        }
        return Decided.of(with(Status.LAPSED, decision, now, now), new AllocationFacts(this, now).expired());
    }

    /** When the offer of a place ends; null if none is offered. */
    public @Nullable Instant offeredUntil() {
        return status == Status.OFFERED ? unsettledSince : null;
    }

    Decided<Allocation> withdrawn(Instant now) {
        if (erasedAt != null) {
            return Decided.of(this);
        }
        Allocation withdrawn = with(Status.WITHDRAWN, decision, now, now);
        return switch (status) {
            case WITHDRAWN -> Decided.of(this);
            case ALLOCATED -> Decided.of(withdrawn, new AllocationFacts(this, now).released());
            case UNDER_REVIEW, INELIGIBLE, PENDING, IN_ROUND, WAITLISTED, OFFERED, LAPSED -> Decided.of(withdrawn);
        };
    }

    /** Her withdrawal came after a payment had been approved. */
    Decided<Allocation> withdrawalRefused(Instant now) {
        return erasedAt != null
                ? Decided.of(this)
                : Decided.of(this, new AllocationFacts(this, now).withdrawalRefused());
    }

    /**
     * Its applicant was erased: what is left says how much was given where, when, and by which rules, but not to whom. A
     * place that it has stays; who has yet to get one leaves the line.
     */
    Decided<Allocation> erased(Instant now) {
        if (erasedAt != null) {
            return Decided.of(this);
        }
        return switch (status) {
            case UNDER_REVIEW, PENDING, IN_ROUND, WAITLISTED, OFFERED ->
                Decided.of(with(Status.WITHDRAWN, decision, now, now).redacted(now));
            case INELIGIBLE, ALLOCATED, LAPSED, WITHDRAWN -> Decided.of(redacted(now));
        };
    }

    private Allocation redacted(Instant now) {
        Asked money = asked == null ? null : asked.redacted();
        Decision results = decision == null ? null : decision.redacted();
        return new Allocation(
                registration,
                null,
                null,
                programme,
                province,
                status,
                money,
                results,
                unsettledSince,
                history,
                null,
                null,
                score,
                now);
    }

    /** Its review is overdue: told once, and seen first from now on. */
    Decided<Allocation> escalated(Instant now) {
        if (review == null || !review.isToEscalate(now)) {
            return Decided.of(this);
        }
        ReviewTask escalated = review.escalated(now);
        Allocation after = as(status, decision, unsettledSince, history, evidence, escalated, score);
        return Decided.of(after, new AllocationFacts(this, now).escalated(review.dueAt()));
    }

    /** Its envelope has nothing more to do for it. */
    Decided<Allocation> settled() {
        return Decided.of(as(status, decision, null, history, evidence, review, score));
    }

    public EnvelopeId envelope() {
        return new EnvelopeId(programme, province);
    }

    /** Under what her grants are remembered; null once she was erased. */
    public @Nullable String grantHolder() {
        return asked == null || asked.holder() == null ? applicant : asked.holder();
    }

    /** What it asks for; every allocation that was judged has it. */
    public Asked request() {
        return Objects.requireNonNull(asked, "withdrawn before it was judged");
    }

    private Allocation with(Status next, @Nullable Decision decision, @Nullable Instant unsettledSince, Instant now) {
        List<Moment> longer = new ArrayList<>(history);
        longer.add(new Moment(next, now));
        ReviewTask task = next == Status.UNDER_REVIEW ? review : null;
        return as(next, decision, unsettledSince, longer, evidence, task, scoreIn(next));
    }

    /** The same registration; who it is of and what it asked for never change. */
    private Allocation as(
            Status status,
            @Nullable Decision decision,
            @Nullable Instant unsettledSince,
            List<Moment> history,
            @Nullable Evidence evidence,
            @Nullable ReviewTask review,
            @Nullable Score score) {
        return new Allocation(
                registration,
                reference,
                applicant,
                programme,
                province,
                status,
                asked,
                decision,
                unsettledSince,
                history,
                evidence,
                review,
                score,
                erasedAt);
    }

    private @Nullable Score scoreIn(Status next) {
        if (score == null) {
            return null;
        }
        return next == Status.IN_ROUND ? score.waiting(programme) : score.notWaiting();
    }
}
