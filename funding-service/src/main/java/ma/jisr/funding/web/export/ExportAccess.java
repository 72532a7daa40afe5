package ma.jisr.funding.web.export;

import static org.springframework.http.HttpMethod.GET;

import ma.jisr.starter.security.AccessRules;
import ma.jisr.starter.web.Caller.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may take whole lists away. */
@Configuration(proxyBeanMethods = false)
class ExportAccess {

    @Bean
    AccessRules exportAccessRules() {
        return new AccessRules()
                .roles(GET, "/api/v1/programmes/{code}/ledger/export", Role.FINANCE, Role.COMMITTEE, Role.AUDITOR)
                .roles(GET, "/api/v1/programmes/{code}/decisions/export", Role.FINANCE, Role.COMMITTEE, Role.AUDITOR)
                .roles(GET, "/api/v1/programmes/{code}/payments/export", Role.FINANCE, Role.COMMITTEE, Role.AUDITOR);
    }
}
