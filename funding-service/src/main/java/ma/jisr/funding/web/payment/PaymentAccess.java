package ma.jisr.funding.web.payment;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import ma.jisr.starter.security.AccessRules;
import ma.jisr.starter.web.Caller.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call what of payments. */
@Configuration(proxyBeanMethods = false)
class PaymentAccess {

    private static final String BATCHES = "/api/v1/payment-batches";

    @Bean
    AccessRules paymentRules() {
        return new AccessRules()
                .roles(POST, "/api/v1/allocations/{registration}/milestones", Role.OFFICER)
                .roles(
                        GET,
                        "/api/v1/allocations/{registration}/payments",
                        Role.FINANCE,
                        Role.COMMITTEE,
                        Role.AUDITOR,
                        Role.OFFICER,
                        Role.APPLICANT)
                .roles(POST, BATCHES, Role.FINANCE)
                .roles(GET, BATCHES, Role.FINANCE, Role.AUDITOR)
                .roles(GET, BATCHES + "/{id}", Role.FINANCE, Role.AUDITOR)
                .roles(POST, BATCHES + "/{id}/approval", Role.FINANCE)
                .roles(POST, BATCHES + "/{id}/rejection", Role.FINANCE)
                .roles(POST, BATCHES + "/{id}/transmission", Role.FINANCE);
    }
}
