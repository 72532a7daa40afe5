package ma.jisr.registration.web;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import ma.jisr.starter.security.AccessRules;
import ma.jisr.starter.web.Caller.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call what; whose file it is, the use cases judge. */
@Configuration(proxyBeanMethods = false)
class RegistrationAccess {

    @Bean
    AccessRules accessRules() {
        return new AccessRules()
                .permit(GET, "/api/v1/geography")
                .permit(POST, "/api/v1/one-time-codes")
                .roles(POST, "/api/v1/registrations", Role.APPLICANT, Role.AGENT)
                .roles(PUT, "/api/v1/registrations/*", Role.APPLICANT, Role.AGENT)
                .roles(PUT, "/api/v1/registrations/*/documents/*", Role.APPLICANT, Role.AGENT)
                .roles(DELETE, "/api/v1/registrations/*/documents/*", Role.APPLICANT, Role.AGENT)
                .authenticated(GET, "/api/v1/registrations/*/documents/*")
                .roles(POST, "/api/v1/registrations/*/consent-codes", Role.AGENT)
                .roles(POST, "/api/v1/registrations/*/submission", Role.APPLICANT, Role.AGENT)
                .roles(POST, "/api/v1/registrations/*/withdrawal", Role.APPLICANT, Role.AGENT)
                .roles(POST, "/api/v1/registrations/*/review", Role.OFFICER, Role.COMMITTEE)
                .roles(POST, "/api/v1/reviews", Role.OFFICER, Role.COMMITTEE)
                .roles(POST, "/api/v1/registrations/*/appeals", Role.APPLICANT, Role.AGENT)
                .roles(POST, "/api/v1/registrations/*/acceptance", Role.APPLICANT)
                .roles(POST, "/api/v1/registrations/*/correction", Role.APPLICANT, Role.AGENT)
                .roles(
                        POST,
                        "/api/v1/registrations/*/disclosure",
                        Role.OFFICER,
                        Role.COMMITTEE,
                        Role.AUDITOR,
                        Role.ADMINISTRATOR)
                .permit(GET, "/api/v1/purposes")
                .roles(GET, "/api/v1/me/data", Role.APPLICANT)
                .roles(GET, "/api/v1/me/accesses", Role.APPLICANT)
                .roles(DELETE, "/api/v1/me", Role.APPLICANT)
                .roles(GET, "/api/v1/staff", Role.ADMINISTRATOR)
                .roles(POST, "/api/v1/staff", Role.ADMINISTRATOR)
                .roles(GET, "/api/v1/staff/*", Role.ADMINISTRATOR)
                .roles(PUT, "/api/v1/staff/*", Role.ADMINISTRATOR)
                .roles(DELETE, "/api/v1/staff/*", Role.ADMINISTRATOR)
                .roles(GET, "/api/v1/clients", Role.ADMINISTRATOR)
                .roles(POST, "/api/v1/clients", Role.ADMINISTRATOR)
                .roles(GET, "/api/v1/clients/*", Role.ADMINISTRATOR)
                .roles(POST, "/api/v1/clients/*/secret", Role.ADMINISTRATOR)
                .roles(DELETE, "/api/v1/clients/*", Role.ADMINISTRATOR)
                .authenticated(GET, "/api/v1/registrations")
                .authenticated(GET, "/api/v1/registrations/*")
                .authenticated(GET, "/api/v1/registrations/*/events");
    }
}
