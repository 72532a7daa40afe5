package ma.jisr.funding.web.allotment;

import static org.springframework.http.HttpMethod.GET;

import ma.jisr.starter.security.AccessRules;
import ma.jisr.starter.web.Caller.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may spread places, and who may look on. */
@Configuration(proxyBeanMethods = false)
class AllotmentAccess {

    private static final String PROGRAMME = "/api/v1/programmes/{code}";

    @Bean
    AccessRules allotmentAccessRules() {
        return new AccessRules().roles(GET, PROGRAMME + "/apportionment", Role.COMMITTEE, Role.AUDITOR);
    }
}
