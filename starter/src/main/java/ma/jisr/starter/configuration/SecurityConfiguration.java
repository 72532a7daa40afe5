package ma.jisr.starter.configuration;

import java.util.List;
import ma.jisr.starter.problem.ProblemTexts;
import ma.jisr.starter.security.AccessRules;
import ma.jisr.starter.security.IssuerSettings;
import ma.jisr.starter.security.PlatformSecurity;
import ma.jisr.starter.security.ProblemEntryPoint;
import ma.jisr.starter.security.TrustedIssuers;
import ma.jisr.starter.settings.PlatformSettings;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import tools.jackson.databind.json.JsonMapper;

/** Every service is a resource server that denies what its {@link AccessRules} don't name. */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.OAuth2ResourceServerAutoConfiguration"
        })
@EnableConfigurationProperties(IssuerSettings.class)
public class SecurityConfiguration {

    @Bean
    ProblemEntryPoint problemEntryPoint(ProblemTexts texts, JsonMapper json) {
        return new ProblemEntryPoint(texts, json);
    }

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder jwtDecoder(PlatformSettings settings, IssuerSettings others) {
        return TrustedIssuers.of(settings.issuer(), PlatformSecurity.decoder(settings), others);
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE - 10)
    SecurityFilterChain resourceServer(HttpSecurity http, List<AccessRules> rules, ProblemEntryPoint problems)
            throws Exception {
        return PlatformSecurity.resourceServer(http, rules, problems);
    }
}
