package ma.jisr.registration.web.token;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import ma.jisr.registration.account.SigningIn;
import ma.jisr.registration.account.TokenSettings;
import ma.jisr.registration.client.ClientSettings;
import ma.jisr.starter.security.IssuerSettings;
import ma.jisr.starter.security.PlatformSecurity;
import ma.jisr.starter.security.TrustedIssuers;
import ma.jisr.starter.settings.PlatformSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;

/** Puts the authorization server together: token endpoint, keys, discovery, and nothing else of it. */
@Configuration(proxyBeanMethods = false)
class TokenServer {

    private static final String[] PATHS = {
        "/oauth2/token",
        "/oauth2/revoke",
        "/oauth2/jwks",
        "/.well-known/openid-configuration",
        "/.well-known/oauth-authorization-server"
    };
    private static final List<String> NOT_OFFERED = List.of(
            "introspection_endpoint",
            "introspection_endpoint_auth_methods_supported",
            "device_authorization_endpoint",
            "pushed_authorization_request_endpoint",
            "userinfo_endpoint",
            "end_session_endpoint",
            "code_challenge_methods_supported",
            "tls_client_certificate_bound_access_tokens",
            "dpop_signing_alg_values_supported");

    @Bean
    @Order(1)
    SecurityFilterChain tokenEndpoints(
            HttpSecurity http,
            RegisteredClientRepository clients,
            SigningIn signingIn,
            JwtEncoder encoder,
            PlatformSettings platform,
            TokenSettings settings,
            ClientSettings partners,
            Clock clock)
            throws Exception {
        // Not a bean: Spring Security would put it into the parent manager too, and each wrong code would burn two
        // tries.
        IssuingTokens issuing = new IssuingTokens(signingIn, encoder, platform, settings, clock);
        PortalClient portal = new PortalClient(clients);
        return http.securityMatcher(PATHS)
                .with(
                        new OAuth2AuthorizationServerConfigurer(),
                        server -> server.clientAuthentication(authentication -> authentication
                                        .authenticationConverter(portal)
                                        .authenticationProvider(portal))
                                .tokenEndpoint(token -> token.accessTokenRequestConverter(new Grants())
                                        .authenticationProvider(issuing))
                                .tokenRevocationEndpoint(revocation -> revocation.authenticationProviders(
                                        providers -> useOnly(new EndingSignIns(signingIn), providers)))
                                .authorizationServerMetadataEndpoint(
                                        metadata -> metadata.authorizationServerMetadataCustomizer(
                                                about -> about.claims(claims -> offered(claims, partners))))
                                .oidc(oidc -> oidc.providerConfigurationEndpoint(
                                        provider -> provider.providerConfigurationCustomizer(
                                                about -> about.claims(claims -> offered(claims, partners))))))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(errors -> errors.authenticationEntryPoint(TokenServer::unknownClient))
                .csrf(AbstractHttpConfigurer::disable) // No cookies: every request carries its own proof.
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /** Spring's own would be asked next, and take for done what ours refuses. */
    private static void useOnly(AuthenticationProvider ours, List<AuthenticationProvider> providers) {
        providers.clear();
        providers.add(ours);
    }

    private static void unknownClient(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getWriter().write("{\"error\":\"invalid_client\"}");
    }

    private static void offered(Map<String, Object> claims, ClientSettings partners) {
        NOT_OFFERED.forEach(claims::remove);
        claims.put(
                "grant_types_supported",
                List.of(OneTimeCodeGrant.TYPE.getValue(), "refresh_token", "client_credentials"));
        claims.put(
                "token_endpoint_auth_methods_supported", List.of("none", "client_secret_basic", "client_secret_post"));
        claims.put("scopes_supported", partners.scopes().stream().sorted().toList());
        claims.put("revocation_endpoint_auth_methods_supported", List.of("none"));
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(PlatformSettings platform) {
        return AuthorizationServerSettings.builder().issuer(platform.issuer()).build();
    }

    @Bean
    JwtEncoder jwtEncoder(SigningKeys keys) {
        return new NimbusJwtEncoder(keys::current);
    }

    /** This service has the keys itself and asks nobody for them. */
    @Bean
    JwtDecoder jwtDecoder(JWKSource<SecurityContext> keys, PlatformSettings platform, IssuerSettings others) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys).build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(platform.issuer()),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD,
                        audience -> audience != null && audience.contains(PlatformSecurity.AUDIENCE))));
        return TrustedIssuers.of(platform.issuer(), decoder, others);
    }
}
