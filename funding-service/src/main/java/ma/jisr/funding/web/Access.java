package ma.jisr.funding.web;

import static org.springframework.http.HttpMethod.GET;

import ma.jisr.starter.security.AccessRules;
import ma.jisr.starter.web.Caller.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call what of this service. */
@Configuration(proxyBeanMethods = false)
class Access {

    private static final Role[] STAFF = {Role.COMMITTEE, Role.FINANCE, Role.OFFICER, Role.AUDITOR, Role.ADMINISTRATOR};

    @Bean
    AccessRules accessRules() {
        return new AccessRules()
                .permit(GET, "/api/v1/programmes")
                .permit(GET, "/api/v1/programmes/{code}")
                .roles(GET, "/api/v1/programmes/{code}/envelopes", STAFF)
                .roles(GET, "/api/v1/programmes/{code}/waiting-list", STAFF)
                .roles(GET, "/api/v1/me/data", Role.APPLICANT);
    }
}
