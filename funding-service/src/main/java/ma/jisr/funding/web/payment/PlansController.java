package ma.jisr.funding.web.payment;

import java.util.List;
import ma.jisr.funding.payment.PaymentPlan;
import ma.jisr.funding.payment.PaymentPlans;
import ma.jisr.funding.payment.Payments;
import ma.jisr.funding.payment.PlannedTranche;
import ma.jisr.funding.payment.PlanningPayments;
import ma.jisr.funding.programme.Tranche;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.audit.Audit;
import ma.jisr.starter.problem.FieldError;
import ma.jisr.starter.problem.Problem;
import ma.jisr.starter.web.Caller;
import ma.jisr.starter.web.Caller.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is paid to one registration, for staff and for her; and the milestones that officers attest. */
@RestController
@RequestMapping("/api/v1/allocations/{registration}")
class PlansController {

    private final PaymentPlans plans;
    private final Payments payments;
    private final PlanningPayments planning;
    private final Audit audit;

    PlansController(PaymentPlans plans, Payments payments, PlanningPayments planning, Audit audit) {
        this.plans = plans;
        this.payments = payments;
        this.planning = planning;
        this.audit = audit;
    }

    @GetMapping("/payments")
    PlanView payments(@PathVariable String registration, Caller caller) {
        PaymentPlan plan = plan(registration);
        boolean hers = caller.has(Role.APPLICANT) && caller.id().equals(plan.applicant());
        if (!hers && !caller.sees(plan.province())) {
            throw Problem.notFound("payments", registration);
        }
        return view(plan);
    }

    /** Makes due what waits for it; again changes nothing. */
    @PostMapping("/milestones")
    PlanView attest(@PathVariable String registration, @RequestBody MilestoneBody body, Caller caller) {
        PaymentPlan plan = plan(registration);
        if (!caller.sees(plan.province())) {
            throw Problem.notFound("payments", registration);
        }
        String milestone = milestone(body.milestone(), plan);
        audit.record(caller, "milestone-" + milestone, registration, plan.applicant(), body.note());
        return view(planning.attest(registration, milestone, caller.id()));
    }

    private static String milestone(@Nullable String milestone, PaymentPlan plan) {
        if (milestone == null) {
            throw Problem.invalid(List.of(new FieldError("/milestone", "required")));
        }
        boolean attested = !milestone.equals(Tranche.ALLOCATED) && !milestone.equals(Tranche.PLACED);
        List<String> known =
                plan.tranches().stream().map(PlannedTranche::after).distinct().toList();
        if (!attested || !known.contains(milestone)) {
            throw Problem.invalid(List.of(new FieldError("/milestone", "milestone")));
        }
        return milestone;
    }

    private PaymentPlan plan(String registration) {
        return plans.find(PaymentPlan.idOf(registration))
                .map(Versioned::state)
                .orElseThrow(() -> Problem.notFound("payments", registration));
    }

    private PlanView view(PaymentPlan plan) {
        return PlanView.of(plan, payments.ofRegistration(plan.registration()));
    }
}
