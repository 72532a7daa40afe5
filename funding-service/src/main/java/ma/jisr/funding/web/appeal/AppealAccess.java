package ma.jisr.funding.web.appeal;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import ma.jisr.starter.security.AccessRules;
import ma.jisr.starter.web.Caller.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call what of appeals. */
@Configuration(proxyBeanMethods = false)
class AppealAccess {

    @Bean
    AccessRules appealAccessRules() {
        return new AccessRules()
                .roles(GET, "/api/v1/appeals", Role.COMMITTEE, Role.AUDITOR)
                .roles(GET, "/api/v1/appeals/{id}", Role.COMMITTEE, Role.AUDITOR)
                .roles(POST, "/api/v1/appeals/{id}/decision", Role.COMMITTEE);
    }
}
