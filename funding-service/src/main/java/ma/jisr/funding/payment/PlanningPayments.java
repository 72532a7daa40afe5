package ma.jisr.funding.payment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import ma.jisr.funding.allocation.Allocation;
import ma.jisr.funding.allocation.Allocations;
import ma.jisr.funding.allocation.Payouts;
import ma.jisr.funding.allocation.Status;
import ma.jisr.funding.programme.ProgrammeVersion;
import ma.jisr.funding.programme.PublishedProgrammes;
import ma.jisr.funding.programme.Tranche;
import ma.jisr.starter.aggregate.Decided;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.facts.FactSource;
import ma.jisr.starter.faults.CrashPoints;
import org.springframework.stereotype.Component;

/** Makes the plan of each allocation, by the programme's version that it was judged by, and keeps its milestones. */
@Component
public class PlanningPayments implements Payouts {

    private final PaymentPlans plans;
    private final Allocations allocations;
    private final PublishedProgrammes programmes;
    private final Clock clock;

    PlanningPayments(PaymentPlans plans, Allocations allocations, PublishedProgrammes programmes, Clock clock) {
        this.plans = plans;
        this.allocations = allocations;
        this.programmes = programmes;
        this.clock = clock;
    }

    /** Makes the plan, if there is none yet and the registration has a place. */
    public void plan(String registration) {
        String id = PaymentPlan.idOf(registration);
        if (plans.find(id).isEmpty()) {
            allocated(registration).ifPresent(allocation -> plans.create(id, Decided.of(planOf(allocation))));
        }
        CrashPoints.at("funding.afterPlanBeforeCheck");
        if (allocation(registration)
                        .filter(each -> each.status() == Status.WITHDRAWN)
                        .isPresent()
                && plans.find(id).isPresent()) {
            plans.change(id, plan -> plan.cancelled(clock.instant())); // She withdrew at the same moment.
        }
    }

    /** A milestone that the platform saw by itself; nothing if the registration has no place. */
    public void reached(String registration, String milestone, FactSource source) {
        plan(registration);
        String id = PaymentPlan.idOf(registration);
        if (plans.find(id).isPresent()) {
            plans.handle(id, source, plan -> plan.reached(new Milestone(milestone, null, clock.instant())));
        }
    }

    /** A milestone that an officer attests. */
    public PaymentPlan attest(String registration, String milestone, String officer) {
        Milestone reached = new Milestone(milestone, officer, clock.instant());
        return plans.change(PaymentPlan.idOf(registration), plan -> plan.reached(reached));
    }

    @Override
    public boolean cancel(String registration, FactSource source) {
        plan(registration);
        String id = PaymentPlan.idOf(registration);
        return plans.find(id).isEmpty()
                || plans.handle(id, source, plan -> plan.cancelled(clock.instant()))
                                .cancelledAt()
                        != null;
    }

    private Optional<Allocation> allocated(String registration) {
        return allocation(registration).filter(each -> each.status() == Status.ALLOCATED);
    }

    private Optional<Allocation> allocation(String registration) {
        return allocations.find(registration).map(Versioned::state);
    }

    private PaymentPlan planOf(Allocation allocation) {
        Instant now = clock.instant();
        ProgrammeVersion version = programmes.version(
                allocation.programme(),
                Objects.requireNonNull(allocation.decision()).programmeVersion());
        long amount = allocation.request().amountCentimes();
        PaymentPlan plan = new PaymentPlan(
                allocation.registration(),
                allocation.reference(),
                allocation.applicant(),
                allocation.request().language(),
                version.code(),
                version.version(),
                allocation.province(),
                version.instrument().kind(),
                version.instrument().paidBy(),
                amount,
                tranches(version.tranches(), amount),
                List.of(),
                null,
                null,
                null,
                null);
        return plan.reached(new Milestone(Tranche.ALLOCATED, null, now)).state();
    }

    private static List<PlannedTranche> tranches(List<Tranche> tranches, long amount) {
        List<Long> amounts = TrancheAmounts.split(
                amount, tranches.stream().map(Tranche::percent).toList());
        return IntStream.range(0, tranches.size())
                .mapToObj(i -> new PlannedTranche(
                        i + 1, tranches.get(i).after(), amounts.get(i), PlannedTranche.State.LOCKED, 1, null))
                .toList();
    }
}
