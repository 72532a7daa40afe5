package ma.jisr.starter.security;

import java.util.Collection;
import java.util.List;
import ma.jisr.starter.settings.PlatformSettings;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;

/** How a service checks tokens (RS256, issuer, audience {@code jisr}, times) and applies its access rules. */
public final class PlatformSecurity {

    public static final String AUDIENCE = "jisr";

    private PlatformSecurity() {}

    /** Fetches the issuer's keys when the first token comes, and again when one names a key that isn't known. */
    public static JwtDecoder decoder(PlatformSettings settings) {
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withJwkSetUri(settings.jwks()).build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(settings.issuer()),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(AUDIENCE))));
        return decoder;
    }

    /** @param rules applied in their order; whatever none of them names is denied */
    public static SecurityFilterChain resourceServer(
            HttpSecurity http, List<AccessRules> rules, ProblemEntryPoint problems) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable) // No cookies: every request carries its own token.
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(anonymous -> {})
                .authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(
                                    jakarta.servlet.DispatcherType.ERROR, jakarta.servlet.DispatcherType.ASYNC)
                            .permitAll();
                    requests.requestMatchers(HttpMethod.GET, "/v3/api-docs/**").permitAll();
                    requests.requestMatchers("/actuator/**").permitAll();
                    rules.stream()
                            .flatMap(each -> each.rules().stream())
                            .forEach(rule -> apply(requests.requestMatchers(rule.method(), rule.pattern()), rule));
                    requests.anyRequest().denyAll();
                })
                .oauth2ResourceServer(server -> server.withObjectPostProcessor(failuresTo(problems))
                        .authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems)
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(authorities())))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .build();
    }

    /** Keys that can't be fetched are answered by us too; the filter's own handler would throw that on, as a 500. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> failuresTo(ProblemEntryPoint problems) {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(problems::commence);
                return filter;
            }
        };
    }

    private static void apply(
            org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer<HttpSecurity>
                            .AuthorizedUrl
                    url,
            AccessRules.Rule rule) {
        if (rule.open()) {
            url.permitAll();
        } else if (rule.roles().isEmpty()) {
            url.authenticated();
        } else {
            url.hasAnyRole(rule.roles().toArray(String[]::new));
        }
    }

    private static JwtAuthenticationConverter authorities() {
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(PlatformSecurity::roles);
        return converter;
    }

    private static Collection<GrantedAuthority> roles(Jwt jwt) {
        List<String> roles = jwt.getClaimAsStringList("roles");
        return roles == null
                ? List.of()
                : roles.stream()
                        .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                        .toList();
    }
}
