package ma.jisr.funding.messaging;

import ma.jisr.funding.cheque.HandoverCodeIssued;
import ma.jisr.funding.payment.FollowingPayments;
import ma.jisr.funding.payment.FundingCompleted;
import ma.jisr.funding.payment.IncubatorFact;
import ma.jisr.funding.payment.PaymentFact;
import ma.jisr.funding.payment.PayoutFact;
import ma.jisr.funding.payment.PlanningPayments;
import ma.jisr.funding.programme.Tranche;
import ma.jisr.starter.facts.FactRoutes;
import ma.jisr.starter.messaging.FactListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What payments listen to, and where what they tell goes. */
@Configuration(proxyBeanMethods = false)
public class PaymentFunctions {

    private static final String TOPIC = "funding-facts";

    /** Funding's own facts; its binding has a group of its own, or another reader of the topic would take half of them. */
    @Bean
    FactListener payoutFacts(FollowingPayments following) {
        return FactListener.of(PayoutFact.class).inOrder().to(following::follow);
    }

    @Bean
    FactListener incubatorFacts(PlanningPayments planning) {
        return FactListener.of(IncubatorFact.class).inOrder().to((fact, source) -> {
            switch (fact) {
                case IncubatorFact.BeneficiaryPlaced placed ->
                    planning.reached(placed.registration(), Tranche.PLACED, source);
            }
        });
    }

    @Bean
    FactRoutes paymentFacts() {
        return FactRoutes.of(TOPIC, PaymentFact.class, fact -> fact.of().payment());
    }

    @Bean
    FactRoutes planFacts() {
        return FactRoutes.of(TOPIC, FundingCompleted.class, FundingCompleted::plan);
    }

    @Bean
    FactRoutes handoverCodes() {
        return FactRoutes.of("one-time-codes", HandoverCodeIssued.class, HandoverCodeIssued::request);
    }
}
