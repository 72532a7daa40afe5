package ma.jisr.registration.web.token;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ma.jisr.registration.account.RefreshToken;
import ma.jisr.registration.account.SignedIn;
import ma.jisr.registration.account.SigningIn;
import ma.jisr.registration.account.TokenSettings;
import ma.jisr.starter.security.PlatformSecurity;
import ma.jisr.starter.settings.PlatformSettings;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationGrantAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/** Answers a good grant with an access token and the next refresh token; a bad one is {@code invalid_grant}, no more. */
final class IssuingTokens implements AuthenticationProvider {

    private final SigningIn signingIn;
    private final JwtEncoder encoder;
    private final PlatformSettings platform;
    private final TokenSettings settings;
    private final Clock clock;

    IssuingTokens(
            SigningIn signingIn, JwtEncoder encoder, PlatformSettings platform, TokenSettings settings, Clock clock) {
        this.signingIn = signingIn;
        this.encoder = encoder;
        this.platform = platform;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication grant) {
        OAuth2ClientAuthenticationToken client = authenticated(grant);
        RegisteredClient registered = Objects.requireNonNull(client.getRegisteredClient());
        if (!registered
                .getAuthorizationGrantTypes()
                .contains(((OAuth2AuthorizationGrantAuthenticationToken) grant).getGrantType())) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.UNAUTHORIZED_CLIENT);
        }
        SignedIn signedIn =
                signedIn(grant).orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT));
        return new OAuth2AccessTokenAuthenticationToken(
                registered, client, accessToken(signedIn), refreshToken(signedIn.refreshToken()));
    }

    static OAuth2ClientAuthenticationToken authenticated(Authentication grant) {
        if (grant.getPrincipal() instanceof OAuth2ClientAuthenticationToken client && client.isAuthenticated()) {
            return client;
        }
        throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
    }

    private Optional<SignedIn> signedIn(Authentication grant) {
        return grant instanceof OneTimeCodeGrant code
                ? signingIn.withCode(code.address(), code.code(), code.verifier(), code.language())
                : signingIn.withRefreshToken(((RefreshGrant) grant).token());
    }

    private OAuth2AccessToken accessToken(SignedIn signedIn) {
        Instant now = clock.instant();
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .id(UUID.randomUUID().toString())
                .issuer(platform.issuer())
                .subject(signedIn.account())
                .audience(List.of(PlatformSecurity.AUDIENCE))
                .issuedAt(now)
                .notBefore(now)
                .expiresAt(now.plus(settings.accessFor()))
                .claim("roles", signedIn.rights().roles())
                .claim("provinces", signedIn.rights().provinces())
                .build();
        JwsHeader header = JwsHeader.with(SignatureAlgorithm.RS256).build();
        Jwt jwt = encoder.encode(JwtEncoderParameters.from(header, claims));
        return new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER, jwt.getTokenValue(), now, now.plus(settings.accessFor()), Set.of());
    }

    private OAuth2RefreshToken refreshToken(RefreshToken token) {
        return new OAuth2RefreshToken(token.value(), clock.instant(), token.endsAt());
    }

    @Override
    public boolean supports(Class<?> type) {
        return OneTimeCodeGrant.class == type || RefreshGrant.class == type;
    }
}
