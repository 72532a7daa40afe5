package ma.jisr.funding.web.payee;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PUT;

import ma.jisr.starter.security.AccessRules;
import ma.jisr.starter.web.Caller.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call what of payees. */
@Configuration(proxyBeanMethods = false)
class PayeeAccess {

    private static final String PAYEE = "/api/v1/registrations/{registration}/payee";

    @Bean
    AccessRules payeeRules() {
        return new AccessRules()
                .roles(GET, PAYEE, Role.APPLICANT, Role.FINANCE)
                .roles(PUT, PAYEE, Role.APPLICANT, Role.FINANCE);
    }
}
