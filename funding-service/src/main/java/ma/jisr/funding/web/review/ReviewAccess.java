package ma.jisr.funding.web.review;

import static org.springframework.http.HttpMethod.GET;

import ma.jisr.starter.security.AccessRules;
import ma.jisr.starter.web.Caller.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may see what waits for a human. */
@Configuration(proxyBeanMethods = false)
class ReviewAccess {

    @Bean
    AccessRules reviewAccessRules() {
        return new AccessRules().roles(GET, "/api/v1/review-tasks", Role.OFFICER, Role.COMMITTEE, Role.AUDITOR);
    }
}
