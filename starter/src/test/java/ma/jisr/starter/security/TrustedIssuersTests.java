package ma.jisr.starter.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import ma.jisr.starter.web.Caller.Role;
import org.assertj.core.api.AbstractThrowableAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

class TrustedIssuersTests {

    private static final String OURS = "https://jisr.test";

    private final Provider provider = new Provider();
    private final JwtDecoder trusting = decoder(settings(provider.jwks()));

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void saysInOurWordsWhatAProvidersTokenGives() {
        Jwt jwt = trusting.decode(provider.token(claims -> claims));
        assertThat(jwt.getClaimAsStringList("roles")).containsExactly("OFFICER");
        assertThat(jwt.getClaimAsStringList("provinces")).containsExactly("161", "351");
        assertThat(jwt.getSubject()).isEqualTo("localhost|7f3e");
        assertThat(jwt.getExpiresAt()).isAfter(Instant.now());
    }

    @Test
    void takesOverNothingElse() {
        Jwt jwt = trusting.decode(provider.token(claims -> claims.claim("scope", "events:read")
                .claim("scp", List.of("events:read"))
                .claim("roles", List.of("ADMINISTRATOR"))
                .claim("provinces", List.of("999"))
                .claim("client_id", "regional-council")
                .claim("name", "Somebody")));
        assertThat(jwt.getClaims()).containsOnlyKeys("iss", "aud", "iat", "exp", "sub", "roles", "provinces");
        assertThat(jwt.getClaimAsStringList("roles")).containsExactly("OFFICER");
        assertThat(jwt.getClaimAsStringList("provinces")).doesNotContain("999");
    }

    @Test
    void givesNothingForNamesThatAreNotConfigured() {
        Jwt jwt = trusting.decode(provider.token(claims -> claims.claim(
                        "realm_access", Map.of("roles", List.of("OFFICER", "APPLICANT")))
                .claim("areas", List.of("*", "all", 161))));
        assertThat(jwt.getClaimAsStringList("roles")).isEmpty();
        assertThat(jwt.getClaimAsStringList("provinces")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"realm_access.nothing", "realm_access.roles.deeper", "nothing", "sub.roles", ".", ""})
    void givesNothingWhereTheClaimIsNotThere(String path) {
        JwtDecoder decoder = decoder(new IssuerSettings.Issuer(
                provider.issuer(), null, provider.jwks(), "jisr", path, "areas", Map.of(Role.OFFICER, List.of("x"))));
        assertThat(decoder.decode(provider.token(claims -> claims)).getClaimAsStringList("roles"))
                .isEmpty();
    }

    @Test
    void readsAClaimWhoseNameHasDotsAndASingleText() {
        JwtDecoder decoder = decoder(new IssuerSettings.Issuer(
                provider.issuer(),
                "ministry",
                provider.jwks(),
                "jisr",
                "https://ministry.test/roles",
                "area",
                Map.of(Role.FINANCE, List.of("payer", "accountant"))));
        Jwt jwt = decoder.decode(provider.token(claims ->
                claims.claim("https://ministry.test/roles", "accountant").claim("area", "161")));
        assertThat(jwt.getClaimAsStringList("roles")).containsExactly("FINANCE");
        assertThat(jwt.getClaimAsStringList("provinces")).containsExactly("161");
        assertThat(jwt.getSubject()).isEqualTo("ministry|7f3e");
    }

    @Test
    void findsTheKeysByDiscovery() {
        JwtDecoder decoder = decoder(settings(null));
        assertThat(decoder.decode(provider.token(claims -> claims)).getSubject())
                .isEqualTo("localhost|7f3e");
        decoder.decode(provider.token(claims -> claims));
        assertThat(provider.asked).hasValue(2); // Where they are, and they.
    }

    @Test
    void doesNotBelieveAnotherIssuersDiscovery() {
        provider.announces("https://evil.test");
        assertUnavailable(decoder(settings(null)));
    }

    @Test
    void isUnavailableWhileTheProviderIsAway() {
        provider.close();
        assertUnavailable(trusting);
    }

    private void assertUnavailable(JwtDecoder decoder) {
        String token = provider.token(claims -> claims);
        assertThatThrownBy(() -> decoder.decode(token))
                .isInstanceOf(JwtException.class)
                .isNotInstanceOf(BadJwtException.class);
    }

    @Test
    void keepsItsKeysWhileTheProviderIsAway() {
        trusting.decode(provider.token(claims -> claims));
        provider.close();
        assertThat(trusting.decode(provider.token(claims -> claims)).getSubject())
                .isEqualTo("localhost|7f3e");
    }

    @Test
    void findsANewKeyAtOnce() {
        String old = provider.token(claims -> claims);
        trusting.decode(old);
        provider.rotates();
        assertThat(trusting.decode(provider.token(claims -> claims)).getSubject())
                .isEqualTo("localhost|7f3e");
        assertThatThrownBy(() -> trusting.decode(old))
                .as("signed with the key withdrawn")
                .isInstanceOf(JwtException.class);
    }

    @Test
    void asksLittleHoweverManyTokensNameUnknownKeys() {
        for (int i = 0; i < 50; i++) {
            String token = provider.tokenWithUnknownKey("k" + i);
            assertThatThrownBy(() -> trusting.decode(token)).isInstanceOf(JwtException.class);
        }
        assertThat(provider.asked.get()).isLessThan(5);
        trusting.decode(provider.token(claims -> claims));
    }

    @Test
    void takesEllipticCurvesAndAccessTokenTypes() {
        trusting.decode(provider.tokenOnCurve());
        trusting.decode(provider.tokenOfType("at+jwt"));
        assertBad(provider.tokenOfType("logout+jwt"));
    }

    @Test
    void refusesWhatIsNotSignedByTheProvider() {
        try (Provider other = new Provider()) {
            assertBad(other.token(claims -> claims.issuer(provider.issuer())));
        }
        assertBad(provider.confusedToken());
        assertBad(provider.unsignedToken());
    }

    @Test
    void refusesTokensThatAreNotForUsOrNotForNow() {
        assertBad(claims -> claims.audience("account"));
        assertBad(claims -> claims.audience((String) null));
        assertBad(claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(120))));
        assertBad(claims -> claims.expirationTime(null));
        assertBad(claims -> claims.notBeforeTime(Date.from(Instant.now().plusSeconds(120))));
    }

    @Test
    void refusesSubjectsThatAreNone() {
        assertBad(claims -> claims.subject(null));
        assertBad(claims -> claims.subject(""));
        assertBad(claims -> claims.subject("a\nb"));
        assertBad(claims -> claims.subject("x".repeat(256)));
    }

    @Test
    void leavesOurOwnTokensToOurOwnDecoder() {
        String ours = provider.token(claims -> claims.issuer(OURS));
        assertThat(trusting.decode(ours).getSubject()).isEqualTo("judged by ours");
    }

    @Test
    void refusesIssuersThatNobodyTrusts() {
        assertBad(claims -> claims.issuer("https://evil.test"));
        assertBad(claims -> claims.issuer(provider.issuer() + "/"));
        assertBad(claims -> claims.issuer(null));
        assertBad("nonsense");
        assertBad("");
    }

    private void assertBad(UnaryOperator<JWTClaimsSet.Builder> change) {
        assertBad(provider.token(change));
    }

    private AbstractThrowableAssert<?, ?> assertBad(String token) {
        return assertThatThrownBy(() -> trusting.decode(token)).isInstanceOf(BadJwtException.class);
    }

    private IssuerSettings.Issuer settings(@Nullable String jwks) {
        return new IssuerSettings.Issuer(
                provider.issuer(),
                null,
                jwks,
                "jisr",
                "realm_access.roles",
                "areas",
                Map.of(Role.OFFICER, List.of("case-worker"), Role.ADMINISTRATOR, List.of("head")));
    }

    private static JwtDecoder decoder(IssuerSettings.Issuer other) {
        JwtDecoder ours = token -> Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .subject("judged by ours")
                .build();
        return TrustedIssuers.of(OURS, ours, new IssuerSettings(List.of(other)));
    }
}
