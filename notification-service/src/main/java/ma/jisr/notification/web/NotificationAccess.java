package ma.jisr.notification.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import ma.jisr.starter.security.AccessRules;
import ma.jisr.starter.web.Caller.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call what: staff, and an applicant her own data; everything else is denied. */
@Configuration(proxyBeanMethods = false)
class NotificationAccess {

    private static final Role[] MESSAGES = {Role.OFFICER, Role.ADMINISTRATOR, Role.AUDITOR, Role.OPERATOR};
    private static final Role[] TEMPLATES = {
        Role.OFFICER, Role.COMMITTEE, Role.ADMINISTRATOR, Role.AUDITOR, Role.OPERATOR
    };

    @Bean
    AccessRules accessRules() {
        return new AccessRules()
                .roles(GET, "/api/v1/messages", MESSAGES)
                .roles(GET, "/api/v1/templates", TEMPLATES)
                .roles(POST, "/api/v1/templates/*/preview", TEMPLATES)
                .roles(GET, "/api/v1/me/data", Role.APPLICANT);
    }
}
