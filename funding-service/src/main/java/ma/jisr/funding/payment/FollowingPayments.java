package ma.jisr.funding.payment;

import java.time.Clock;
import ma.jisr.starter.facts.FactSource;
import org.springframework.stereotype.Component;

/** Tells each plan what became of its payments: what arrived is paid, what came back is due again. */
@Component
public class FollowingPayments {

    private final PlanningPayments planning;
    private final PaymentPlans plans;
    private final Clock clock;

    FollowingPayments(PlanningPayments planning, PaymentPlans plans, Clock clock) {
        this.planning = planning;
        this.plans = plans;
        this.clock = clock;
    }

    public void follow(PayoutFact fact, FactSource source) {
        switch (fact) {
            case PayoutFact.PlaceAllocated allocated -> planning.plan(allocated.registration());
            case PayoutFact.TransferSettled settled ->
                paid(settled.registration(), settled.payment(), settled.tranche(), source);
            case PayoutFact.ChequeCashed cashed ->
                paid(cashed.registration(), cashed.payment(), cashed.tranche(), source);
            case PayoutFact.PaymentReturned returned ->
                dueAgain(returned.registration(), returned.payment(), returned.tranche(), source);
            case PayoutFact.ChequeReturned returned ->
                dueAgain(returned.registration(), returned.payment(), returned.tranche(), source);
            case PayoutFact.ChequeStopped stopped ->
                dueAgain(stopped.registration(), stopped.payment(), stopped.tranche(), source);
            case PayoutFact.ChequeExpired expired ->
                dueAgain(expired.registration(), expired.payment(), expired.tranche(), source);
        }
    }

    private void paid(String registration, String payment, int tranche, FactSource source) {
        plans.handle(
                PaymentPlan.idOf(registration), source, plan -> plan.paid(tranche, attempt(payment), clock.instant()));
    }

    private void dueAgain(String registration, String payment, int tranche, FactSource source) {
        plans.handle(PaymentPlan.idOf(registration), source, plan -> plan.returned(tranche, attempt(payment)));
    }

    /** The last part of a payment's id. */
    private static int attempt(String payment) {
        return Integer.parseInt(payment.substring(payment.lastIndexOf('-') + 1));
    }
}
