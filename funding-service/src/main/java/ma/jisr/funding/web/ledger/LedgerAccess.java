package ma.jisr.funding.web.ledger;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import ma.jisr.starter.security.AccessRules;
import ma.jisr.starter.web.Caller.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may read the books, and have them checked. */
@Configuration(proxyBeanMethods = false)
class LedgerAccess {

    @Bean
    AccessRules ledgerAccessRules() {
        return new AccessRules()
                .roles(GET, "/api/v1/programmes/{code}/ledger/**", Role.FINANCE, Role.COMMITTEE, Role.AUDITOR)
                .roles(GET, "/api/v1/ledger/checks", Role.FINANCE, Role.COMMITTEE, Role.AUDITOR)
                .roles(POST, "/api/v1/ledger/checks", Role.FINANCE, Role.AUDITOR);
    }
}
