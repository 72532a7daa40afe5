package ma.jisr.registration.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import ma.jisr.registration.account.SigningKeyRing.State;
import org.junit.jupiter.api.Test;

class SigningKeyRingTests {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Duration KEPT = Duration.ofMinutes(20);
    private static final SigningKeySettings SETTINGS =
            new SigningKeySettings(Duration.ofDays(30), Duration.ofDays(1), Duration.ofMinutes(1));

    @Test
    void signsWithTheLatestKeyThatHasBegun() {
        SigningKeyRing ring = ring(key(1, Duration.ofDays(-40)), key(2, Duration.ofDays(-10)), key(3, hours(20)));

        assertThat(ring.keys())
                .extracting(key -> ring.state(key, NOW))
                .containsExactly(State.RETIRED, State.CURRENT, State.NEXT);
        assertThat(ring.current(NOW)).contains(ring.keys().get(1));
        assertThat(ring.current(NOW.plus(hours(20)))).contains(ring.keys().get(2));
    }

    @Test
    void publishesTheNextAndTheLastUntilItsTokensAreOver() {
        SigningKeyRing ring = ring(
                key(1, Duration.ofDays(-30)), key(2, Duration.ofMinutes(-19)), key(3, hours(20)), key(4, hours(30)));

        assertThat(ring.published(NOW, KEPT)).containsExactlyElementsOf(ring.keys());
        Instant soon = NOW.plus(Duration.ofMinutes(1));
        assertThat(ring.published(soon, KEPT))
                .containsExactlyElementsOf(ring.keys().subList(1, 4));
        assertThat(ring.outlived(soon, KEPT)).containsExactly(ring.keys().getFirst());
    }

    @Test
    void wantsTheNextKeyADayBeforeAMonthIsOver() {
        SigningKeyRing ring = ring(key(1, Duration.ofDays(-28)));

        assertThat(ring.due(NOW, SETTINGS)).isEmpty();
        assertThat(ring.due(NOW.plus(Duration.ofDays(1)), SETTINGS)).contains(NOW.plus(Duration.ofDays(2)));
        assertThat(ring.due(NOW.plus(Duration.ofDays(9)), SETTINGS))
                .as("late, but still not before everybody can know it")
                .contains(NOW.plus(Duration.ofDays(10)));
        assertThat(ring(key(1, Duration.ofDays(-29)), key(2, hours(1))).due(NOW, SETTINGS))
                .as("one is enough")
                .isEmpty();
    }

    private static Duration hours(int hours) {
        return Duration.ofHours(hours);
    }

    private static SigningKeyRing ring(SealedKey... keys) {
        return new SigningKeyRing(List.of(keys));
    }

    private static SealedKey key(long number, Duration from) {
        return new SealedKey("access-tokens", number, "sealed", NOW.plus(from));
    }
}
