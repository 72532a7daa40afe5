package ma.jisr.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import ma.jisr.gateway.problem.Refused;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class KeySetTests {

    private final RSAKey first = key("first");
    private final RSAKey second = key("second");
    private final AtomicInteger fetches = new AtomicInteger();
    private final SettableClock clock = new SettableClock();
    private Mono<String> answer = Mono.just(new JWKSet(first.toPublicJWK()).toString());
    private final KeySet keys = new KeySet(
            Mono.defer(() -> {
                fetches.incrementAndGet();
                return answer;
            }),
            clock);

    @Test
    void fetchesOnceForManyTokens() {
        for (int i = 0; i < 5; i++) {
            assertThat(found("first")).isEqualTo(1);
        }
        assertThat(fetches).hasValue(1);
    }

    @Test
    void looksAgainForAKeyThatItDoesNotKnowButNotAtEveryToken() {
        assertThat(found("second")).isZero();
        assertThat(found("second")).isZero();
        assertThat(fetches).hasValue(1);
        answer = Mono.just(new JWKSet(second.toPublicJWK()).toString());
        clock.pass(KeySet.PAUSE);
        assertThat(found("second")).isEqualTo(1);
        assertThat(found("first")).isZero();
        assertThat(fetches).hasValue(2);
    }

    @Test
    void failsAtOnceWhileTheIssuerIsKnownToBeAway() {
        answer = Mono.error(new IOException("away"));
        assertThatThrownBy(() -> found("first")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> found("first")).isInstanceOf(Refused.class);
        assertThat(fetches).hasValue(1);
    }

    @Test
    void dropsAKeyThatTheIssuerHasWithdrawn() {
        assertThat(found("first")).isEqualTo(1);
        answer = Mono.just(new JWKSet(second.toPublicJWK()).toString());
        clock.pass(KeySet.RENEWAL);
        assertThat(found("first")).isZero();
    }

    @Test
    void keepsItsKeysWhileTheIssuerIsAway() {
        assertThat(found("first")).isEqualTo(1);
        answer = Mono.error(new IOException("away"));
        clock.pass(KeySet.RENEWAL);
        assertThat(found("first")).isEqualTo(1);
    }

    @Test
    void refusesAKeySetThatIsNone() {
        answer = Mono.just("<html>");
        assertThatThrownBy(() -> found("first")).isInstanceOf(Refused.class);
    }

    private long found(String keyId) {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(keyId).build(), new JWTClaimsSet.Builder().build());
        return keys.keys(token).count().blockOptional().orElseThrow();
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class SettableClock extends Clock {

        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
