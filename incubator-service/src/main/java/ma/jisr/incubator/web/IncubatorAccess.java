package ma.jisr.incubator.web;

import static org.springframework.http.HttpMethod.GET;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import ma.jisr.starter.security.AccessRules;
import ma.jisr.starter.web.Caller.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call what: staff, and an applicant her own data; everything else is denied. */
@OpenAPIDefinition(
        info = @Info(title = "Jisr incubator service", version = "1"),
        security = @SecurityRequirement(name = "token"))
@SecurityScheme(name = "token", type = SecuritySchemeType.HTTP, scheme = "bearer", bearerFormat = "JWT")
@Configuration(proxyBeanMethods = false)
class IncubatorAccess {

    private static final Role[] STAFF = {
        Role.OFFICER, Role.COMMITTEE, Role.FINANCE, Role.AUDITOR, Role.OPERATOR, Role.ADMINISTRATOR
    };

    @Bean
    AccessRules accessRules() {
        return new AccessRules()
                .roles(GET, "/api/v1/incubators/**", STAFF)
                .roles(GET, "/api/v1/placements/**", STAFF)
                .roles(GET, "/api/v1/me/data", Role.APPLICANT);
    }
}
