package ma.jisr.funding.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import ma.jisr.starter.web.Caller;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the API document says of the whole: its name, and how callers show who they are. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {

    private static final String TOKEN = "accessToken";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class); // From the token, not from the request.
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Jisr: funding")
                        .version("1")
                        .description("Programmes, their envelopes and waiting lists. Amounts are in dirhams. "
                                + "Errors are problem details (RFC 9457)."))
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }
}
