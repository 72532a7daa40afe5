package ma.jisr.funding.web.figures;

import static org.springframework.http.HttpMethod.GET;

import ma.jisr.starter.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Everybody may know the figures. */
@Configuration(proxyBeanMethods = false)
class FiguresAccess {

    @Bean
    AccessRules figuresAccessRules() {
        return new AccessRules().permit(GET, "/api/v1/programmes/{code}/figures");
    }
}
