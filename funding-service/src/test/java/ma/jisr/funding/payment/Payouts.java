package ma.jisr.funding.payment;

import java.util.List;
import java.util.UUID;
import ma.jisr.funding.Copy;
import ma.jisr.funding.payee.GivingPayees;
import ma.jisr.funding.payee.Payee.Given;
import ma.jisr.funding.payee.Payees;
import ma.jisr.funding.payment.ProposingPayments.Proposal;
import ma.jisr.funding.programme.Instrument;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.facts.FactSource;
import ma.jisr.starter.faults.CrashPoints;

/** What tests of payments do again and again, on one copy of the service. */
public record Payouts(Copy copy) {

    public static final String RIB = "011519000001205000534921";
    public static final String OTHER_RIB = "310450000000000000000109";

    /** Somebody with a place, a plan, and an account to pay to. */
    public String withAccount(long amount) {
        String id = withPlan("in-tranches", amount);
        give(id, new Given("فاطمة آيت لحسن", RIB, null));
        return id;
    }

    public String forCheque(long amount) {
        String id = withPlan("by-cheque", amount);
        give(id, new Given("فاطمة آيت لحسن", null, "EE123456"));
        return id;
    }

    public String withPlan(String programme, long amount) {
        String id = UUID.randomUUID().toString();
        copy.judge(Copy.submitted(id, programme, "161", amount));
        copy.bean(PlanningPayments.class).plan(id);
        return id;
    }

    /** As her first payee, or as a change of it. */
    public void give(String registration, Given given) {
        Long version = copy.bean(Payees.class)
                .find(registration)
                .map(Versioned::version)
                .orElse(null);
        copy.bean(GivingPayees.class).give(registration, given, version, 3);
    }

    public PaymentBatch propose(String batch, String... registrations) {
        return propose(batch, "in-tranches", Instrument.Means.TRANSFER, registrations);
    }

    public PaymentBatch propose(String batch, String programme, Instrument.Means means, String... registrations) {
        return copy.bean(ProposingPayments.class)
                .propose(batch, new Proposal(programme, means, List.of(registrations), "finance1"), "digest")
                .state();
    }

    public PaymentBatch approve(String batch) {
        return copy.bean(DecidingBatches.class)
                .approve(batch, version(batch), "finance2")
                .state();
    }

    public long version(String batch) {
        return copy.bean(PaymentBatches.class).find(batch).orElseThrow().version();
    }

    public PaymentBatch batch(String id) {
        return copy.bean(PaymentBatches.class).find(id).orElseThrow().state();
    }

    public Payment payment(String id) {
        return copy.bean(Payments.class).find(id).orElseThrow().state();
    }

    public PaymentPlan plan(String registration) {
        return copy.bean(PaymentPlans.class)
                .find(PaymentPlan.idOf(registration))
                .orElseThrow()
                .state();
    }

    public PlannedTranche tranche(String registration, int number) {
        return plan(registration).tranches().get(number - 1);
    }

    /** Has the plan hear what one payment told last. */
    public void hear(PayoutFact fact, String payment) {
        List<String> told = told(payment);
        copy.bean(FollowingPayments.class).follow(fact, new FactSource("funding-facts", payment, told.size()));
    }

    /** The facts told of one payment, in order, as types. */
    public List<String> told(String payment) {
        return copy.entries("payments", payment).stream()
                .map(entry -> entry.getString("type"))
                .toList();
    }

    /** Does it, and dies there. */
    public static void dyingAt(String point, Runnable step) {
        CrashPoints.throwAt(point);
        try {
            step.run();
        } catch (CrashPoints.Crash crash) {
            // Somebody, or a sweep, will find what is left.
        } finally {
            CrashPoints.throwAt(null);
        }
    }
}
