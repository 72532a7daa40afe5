package ma.jisr.funding.messaging;

import ma.jisr.funding.allotment.SpreadFact;
import ma.jisr.starter.facts.FactRoutes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where what is told of places spread over provinces goes. */
@Configuration(proxyBeanMethods = false)
class AllotmentFunctions {

    @Bean
    FactRoutes spreadFacts() {
        return FactRoutes.of("funding-facts", SpreadFact.class, SpreadFact::teller);
    }
}
