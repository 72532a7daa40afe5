package ma.jisr.registration.messaging;

import ma.jisr.registration.account.ContactChanged;
import ma.jisr.registration.account.ContactErased;
import ma.jisr.registration.account.OneTimeCodeIssued;
import ma.jisr.registration.registration.RegistrationFact;
import ma.jisr.starter.facts.FactRoutes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which topic and key each fact of this service goes to. */
@Configuration(proxyBeanMethods = false)
class RegistrationRoutes {

    @Bean
    FactRoutes registrationFacts() {
        return FactRoutes.of("registration-facts", RegistrationFact.class, RegistrationFact::registration);
    }

    @Bean
    FactRoutes contacts() {
        return FactRoutes.of("contacts", ContactChanged.class, ContactChanged::applicant)
                .personal();
    }

    @Bean
    FactRoutes erasedContacts() {
        return FactRoutes.of("contacts", ContactErased.class, ContactErased::applicant);
    }

    @Bean
    FactRoutes oneTimeCodes() {
        return FactRoutes.of("one-time-codes", OneTimeCodeIssued.class, OneTimeCodeIssued::request);
    }
}
