package ma.jisr.gateway.access;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.jisr.gateway.problem.Problem;
import ma.jisr.gateway.problem.ProblemWriter;
import ma.jisr.gateway.settings.GatewaySettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import reactor.core.publisher.Mono;

/** Checks bearer tokens: signature by the issuer's keys, issuer, audience, times. */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class AccessConfiguration {

    private static final String AUDIENCE = "jisr";

    @Bean
    ReactiveJwtDecoder decoder(GatewaySettings settings, Clock clock) {
        KeyDocuments documents = new KeyDocuments(settings.timeOuts().keys());
        Map<String, ReactiveJwtDecoder> decoders = new HashMap<>();
        decoders.put(settings.issuer(), ours(settings, new KeySet(documents.at(settings.jwks()), clock)));
        for (GatewaySettings.Issuer other : settings.issuers()) {
            if (decoders.put(other.issuer(), StaffTokens.decoder(other, new KeySet(documents.of(other), clock)))
                    != null) {
                throw new IllegalStateException(
                        "jisr.issuers: issuer is there twice, or is our own: " + other.issuer());
            }
        }
        return decoders.size() == 1 ? decoders.values().iterator().next() : new TrustedIssuers(decoders);
    }

    private static ReactiveJwtDecoder ours(GatewaySettings settings, KeySet keys) {
        NimbusReactiveJwtDecoder decoder =
                NimbusReactiveJwtDecoder.withJwkSource(keys::keys).build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<Jwt>(
                JwtValidators.createDefaultWithIssuer(settings.issuer()),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(AUDIENCE))));
        return decoder;
    }

    /** Only what needs a token passes this chain; roles are judged by the services. */
    @Bean
    SecurityWebFilterChain access(ServerHttpSecurity http, ReactiveJwtDecoder decoder, ProblemWriter problems) {
        ServerAuthenticationEntryPoint entry = (exchange, error) -> refused(problems, exchange, error);
        return http.securityMatcher(
                        exchange -> OpenAddresses.needsToken(exchange) ? MatchResult.match() : MatchResult.notMatch())
                .csrf(ServerHttpSecurity.CsrfSpec::disable) // No cookies: every request carries its own token.
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .headers(ServerHttpSecurity.HeaderSpec::disable) // The rim sets them, on every answer.
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .authorizeExchange(exchanges -> exchanges.anyExchange().authenticated())
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(entry)
                        .jwt(jwt -> jwt.jwtDecoder(decoder)
                                .jwtAuthenticationConverter(
                                        token -> Mono.just(new JwtAuthenticationToken(token, List.of())))))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(entry)
                        .accessDeniedHandler((exchange, denied) -> problems.write(exchange, Problem.FORBIDDEN)))
                .build();
    }

    @Bean
    ServerExchangeRejectedHandler rejections(ProblemWriter problems) {
        return (exchange, rejection) -> problems.write(exchange, Problem.BAD_REQUEST);
    }

    private static Mono<Void> refused(
            ProblemWriter problems,
            org.springframework.web.server.ServerWebExchange exchange,
            AuthenticationException error) {
        if (error instanceof AuthenticationServiceException) {
            return Mono.error(error);
        }
        String challenge = error instanceof OAuth2AuthenticationException ? "Bearer error=\"invalid_token\"" : "Bearer";
        return problems.write(exchange, Problem.UNAUTHENTICATED, Map.of(HttpHeaders.WWW_AUTHENTICATE, challenge));
    }
}
