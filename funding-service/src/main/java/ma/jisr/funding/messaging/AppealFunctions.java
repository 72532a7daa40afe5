package ma.jisr.funding.messaging;

import ma.jisr.funding.appeal.AppealFact;
import ma.jisr.starter.facts.FactRoutes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where what appeals tell goes. */
@Configuration(proxyBeanMethods = false)
class AppealFunctions {

    @Bean
    FactRoutes appealFacts() {
        return FactRoutes.of("funding-facts", AppealFact.class, AppealFact::appeal);
    }
}
