package ma.jisr.funding.payment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import ma.jisr.funding.payment.PlannedTranche.State;
import ma.jisr.funding.programme.Instrument;
import ma.jisr.starter.aggregate.Decided;
import ma.jisr.starter.privacy.OfPerson;
import ma.jisr.starter.privacy.Personal;
import org.jspecify.annotations.Nullable;

/**
 * How the amount of one allocation is paid, and the arbiter of it: whoever wants to propose, approve, or withdraw asks
 * this one document.
 *
 * <p>Each method is one step; a step that comes late or twice changes nothing.
 *
 * @param reference null, as the applicant, once she was erased
 * @param language in which she is told; null as the reference
 * @param cancelledAt when she withdrew
 * @param completedAt when all of it was paid
 * @param dueIn the programme, while a tranche is due: what batches look for; derived
 * @param heldBy the batches that propose a tranche; derived
 */
public record PaymentPlan(
        String registration,
        @Personal @Nullable String reference,
        @Personal @Nullable String applicant,
        @Personal @Nullable String language,
        String programme,
        int programmeVersion,
        String province,
        Instrument.Kind instrument,
        Instrument.Means means,
        long amountCentimes,
        List<PlannedTranche> tranches,
        List<Milestone> milestones,
        @Nullable Instant cancelledAt,
        @Nullable Instant completedAt,
        @Nullable String dueIn,
        @Nullable List<String> heldBy)
        implements OfPerson {

    public PaymentPlan {
        tranches = List.copyOf(tranches);
        milestones = List.copyOf(milestones);
        boolean due = cancelledAt == null && tranches.stream().anyMatch(each -> each.state() == State.DUE);
        dueIn = due ? programme : null;
        List<String> batches = tranches.stream()
                .filter(each -> each.state() == State.PROPOSED)
                .map(PlannedTranche::batch)
                .distinct()
                .toList();
        heldBy = batches.isEmpty() ? null : batches;
    }

    /** {@code <registration>-plan}. */
    public static String idOf(String registration) {
        return registration + "-plan";
    }

    /** A milestone that was reached makes due what waits for it. */
    Decided<PaymentPlan> reached(Milestone milestone) {
        if (milestones.stream().anyMatch(each -> each.milestone().equals(milestone.milestone()))) {
            return Decided.of(this);
        }
        List<Milestone> more = new ArrayList<>(milestones);
        more.add(milestone);
        return Decided.of(with(
                changed(
                        each -> each.state() == State.LOCKED && each.after().equals(milestone.milestone()),
                        PlannedTranche::due),
                more,
                cancelledAt,
                completedAt));
    }

    /** Whether {@link #proposed} would take it. */
    boolean canBeProposed(int tranche, int attempt) {
        return cancelledAt == null
                && tranches.stream()
                        .anyMatch(each ->
                                each.number() == tranche && each.attempt() == attempt && each.state() == State.DUE);
    }

    Decided<PaymentPlan> proposed(String batch, int tranche, int attempt) {
        return canBeProposed(tranche, attempt)
                ? change(each -> each.number() == tranche, each -> each.in(State.PROPOSED, batch))
                : Decided.of(this);
    }

    /** The batch doesn't want it any more. */
    Decided<PaymentPlan> freed(String batch, int tranche) {
        return change(each -> each.number() == tranche && each.is(State.PROPOSED, batch), PlannedTranche::due);
    }

    /** The batch doesn't want it any more, and no payment of it was made yet. */
    Decided<PaymentPlan> takenBack(String batch, int tranche) {
        return change(
                each -> each.number() == tranche && (each.is(State.PROPOSED, batch) || each.is(State.APPROVED, batch)),
                PlannedTranche::due);
    }

    /** The batch was approved, and she has not withdrawn. */
    Decided<PaymentPlan> approved(String batch, int tranche) {
        return cancelledAt != null
                ? Decided.of(this)
                : change(
                        each -> each.number() == tranche && each.is(State.PROPOSED, batch),
                        each -> each.in(State.APPROVED, batch));
    }

    boolean isApproved(String batch, int tranche, int attempt) {
        return tranches.stream()
                .anyMatch(each ->
                        each.number() == tranche && each.attempt() == attempt && each.is(State.APPROVED, batch));
    }

    boolean isProposed(String batch, int tranche) {
        return tranches.stream().anyMatch(each -> each.number() == tranche && each.is(State.PROPOSED, batch));
    }

    /** Possible as long as nothing is on its way to her, or has reached her. */
    Decided<PaymentPlan> cancelled(Instant now) {
        return canBeCancelled() ? Decided.of(with(tranches, milestones, now, completedAt)) : Decided.of(this);
    }

    private boolean canBeCancelled() {
        return cancelledAt == null
                && tranches.stream().noneMatch(each -> each.state() == State.APPROVED || each.state() == State.PAID);
    }

    /** A payment arrived for good; the last one of a grant completes its funding. */
    Decided<PaymentPlan> paid(int tranche, int attempt, Instant now) {
        List<PlannedTranche> after =
                changed(each -> is(each, tranche, attempt, State.APPROVED), each -> each.in(State.PAID, each.batch()));
        boolean completes = completedAt == null && after.stream().allMatch(each -> each.state() == State.PAID);
        if (!completes) {
            return Decided.of(with(after, milestones, cancelledAt, completedAt));
        }
        PaymentPlan completed = with(after, milestones, cancelledAt, now);
        return instrument == Instrument.Kind.GRANT
                ? Decided.of(completed, FundingCompleted.of(this, now))
                : Decided.of(completed);
    }

    /** A payment came back: its tranche is due again. */
    Decided<PaymentPlan> returned(int tranche, int attempt) {
        List<PlannedTranche> after = changed(
                each -> is(each, tranche, attempt, State.APPROVED) || is(each, tranche, attempt, State.PAID),
                PlannedTranche::dueAgain);
        return Decided.of(with(after, milestones, cancelledAt, after.equals(tranches) ? completedAt : null));
    }

    private static boolean is(PlannedTranche each, int tranche, int attempt, State state) {
        return each.number() == tranche && each.attempt() == attempt && each.state() == state;
    }

    private Decided<PaymentPlan> change(Predicate<PlannedTranche> which, UnaryOperator<PlannedTranche> how) {
        return Decided.of(with(changed(which, how), milestones, cancelledAt, completedAt));
    }

    private List<PlannedTranche> changed(Predicate<PlannedTranche> which, UnaryOperator<PlannedTranche> how) {
        return tranches.stream()
                .map(each -> which.test(each) ? how.apply(each) : each)
                .toList();
    }

    private PaymentPlan with(
            List<PlannedTranche> tranches,
            List<Milestone> milestones,
            @Nullable Instant cancelledAt,
            @Nullable Instant completedAt) {
        return new PaymentPlan(
                registration,
                reference,
                applicant,
                language,
                programme,
                programmeVersion,
                province,
                instrument,
                means,
                amountCentimes,
                tranches,
                milestones,
                cancelledAt,
                completedAt,
                null,
                null);
    }

    @Override
    public String person() {
        return registration;
    }
}
