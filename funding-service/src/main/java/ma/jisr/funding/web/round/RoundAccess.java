package ma.jisr.funding.web.round;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import ma.jisr.starter.security.AccessRules;
import ma.jisr.starter.web.Caller.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call what of rounds: everybody reads, for a lottery must be checked by whoever doubts it. */
@Configuration(proxyBeanMethods = false)
class RoundAccess {

    @Bean
    AccessRules roundAccessRules() {
        return new AccessRules()
                .permit(GET, "/api/v1/programmes/{code}/rounds")
                .permit(GET, "/api/v1/programmes/{code}/rounds/{id}")
                .permit(GET, "/api/v1/programmes/{code}/rounds/{id}/report")
                .roles(POST, "/api/v1/programmes/{code}/rounds", Role.COMMITTEE)
                .roles(POST, "/api/v1/programmes/{code}/rounds/{id}/draw", Role.COMMITTEE);
    }
}
