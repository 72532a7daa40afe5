package ma.jisr.funding.payment;

import java.time.Instant;
import ma.jisr.starter.facts.Fact;

/** All tranches of a grant have reached her. The key is the plan's id. */
public record FundingCompleted(
        String plan,
        String registration,
        String reference,
        String applicant,
        String programme,
        String province,
        Instant at)
        implements Fact {

    static FundingCompleted of(PaymentPlan plan, Instant at) {
        return new FundingCompleted(
                PaymentPlan.idOf(plan.registration()),
                plan.registration(),
                Erased.or(plan.reference(), Erased.REFERENCE),
                Erased.or(plan.applicant(), Erased.APPLICANT),
                plan.programme(),
                plan.province(),
                at);
    }
}
