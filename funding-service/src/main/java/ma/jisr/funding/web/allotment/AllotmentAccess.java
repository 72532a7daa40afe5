package ma.jisr.funding.web.allotment;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import ma.jisr.starter.security.AccessRules;
import ma.jisr.starter.web.Caller.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may spread places, and who may look on. */
@Configuration(proxyBeanMethods = false)
class AllotmentAccess {

    private static final String PROGRAMME = "/api/v1/programmes/{code}";
    private static final Role[] LOOKING_ON = {Role.COMMITTEE, Role.AUDITOR};

    @Bean
    AccessRules allotmentAccessRules() {
        return new AccessRules()
                .roles(GET, PROGRAMME + "/apportionment", LOOKING_ON)
                .roles(POST, PROGRAMME + "/allotments", Role.COMMITTEE)
                .roles(GET, PROGRAMME + "/allotments", LOOKING_ON)
                .roles(GET, PROGRAMME + "/allotments/{id}", LOOKING_ON)
                .roles(POST, PROGRAMME + "/reallocations", Role.COMMITTEE)
                .roles(GET, PROGRAMME + "/reallocations", LOOKING_ON)
                .roles(GET, PROGRAMME + "/reallocations/{id}", LOOKING_ON);
    }
}
