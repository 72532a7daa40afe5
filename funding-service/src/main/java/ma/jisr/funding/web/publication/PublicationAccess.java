package ma.jisr.funding.web.publication;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import ma.jisr.starter.security.AccessRules;
import ma.jisr.starter.web.Caller.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may prepare programmes, and who may look on. */
@Configuration(proxyBeanMethods = false)
class PublicationAccess {

    private static final String PROGRAMME = "/api/v1/programmes/{code}";

    @Bean
    AccessRules publicationAccessRules() {
        return new AccessRules()
                .roles(PUT, PROGRAMME, Role.COMMITTEE)
                .roles(GET, PROGRAMME + "/draft", Role.COMMITTEE, Role.AUDITOR)
                .roles(GET, PROGRAMME + "/versions/{number}", Role.COMMITTEE, Role.AUDITOR)
                .roles(POST, PROGRAMME + "/validation", Role.COMMITTEE)
                .roles(POST, PROGRAMME + "/preview", Role.COMMITTEE)
                .roles(POST, PROGRAMME + "/publication", Role.COMMITTEE);
    }
}
