package ma.jisr.funding.messaging;

import ma.jisr.funding.loan.LendingMoney;
import ma.jisr.funding.loan.LoanFact;
import ma.jisr.funding.loan.MoneyFact;
import ma.jisr.starter.facts.FactRoutes;
import ma.jisr.starter.messaging.FactListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What loans listen to: funding's own facts, in a group of their own; and where what they tell goes. */
@Configuration(proxyBeanMethods = false)
class LoanFunctions {

    @Bean
    FactListener moneyFacts(LendingMoney lending) {
        return FactListener.of(MoneyFact.class).inOrder().to(lending::lend);
    }

    @Bean
    FactRoutes loanFacts() {
        return FactRoutes.of("funding-facts", LoanFact.class, fact -> fact.of().loan());
    }
}
