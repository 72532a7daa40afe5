package ma.jisr.registration.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import ma.jisr.registration.account.KeepingSigningKeys.OpenKey;
import ma.jisr.starter.privacy.KeyEncryption;
import org.junit.jupiter.api.Test;

/** Two copies of the service, whose keys change while tokens are signed and checked. */
class KeepingSigningKeysTests {

    private final Stored stored = new Stored();
    private final Time time = new Time();
    private final KeepingSigningKeys one = copy();
    private final KeepingSigningKeys other = copy();

    @Test
    void agreeOnTheFirstKey() {
        assertThat(one.current()).isEqualTo(other.current());
        assertThat(stored.all()).hasSize(1);
    }

    @Test
    void publishEachKeyADayBeforeItSignsAndKeepItUntilItsTokensAreOver() {
        OpenKey first = one.current();
        other.look();
        pass(Duration.ofDays(28));
        assertThat(one.published()).containsExactly(first);

        pass(Duration.ofDays(1));
        assertThat(one.published()).hasSize(2).isEqualTo(other.published());
        assertThat(one.current()).isEqualTo(first);

        pass(Duration.ofDays(1));
        OpenKey second = one.current();
        assertThat(second).isNotEqualTo(first).isEqualTo(other.current());
        assertThat(other.published()).contains(first, second);

        pass(Duration.ofMinutes(20));
        assertThat(other.published()).containsExactly(second);
        assertThat(stored.all()).as("the old private key is destroyed").hasSize(1);
    }

    @Test
    void signWithAKeyMadeInHasteOnceEveryCopyKnowsIt() {
        OpenKey first = one.current();
        other.look();

        assertThat(one.rotateNow().values()).anyMatch(state -> state.startsWith("NEXT from"));
        one.rotateNow();
        assertThat(stored.all()).as("twice is no more than once").hasSize(2);
        assertThat(one.current()).isEqualTo(first);

        pass(Duration.ofMinutes(1));
        assertThat(other.published()).isEqualTo(one.published()).hasSize(2);
        pass(Duration.ofMinutes(1));
        assertThat(other.current()).isEqualTo(one.current()).isNotEqualTo(first);
    }

    @Test
    void findAKeyThatAnotherCopyHasJustMade() {
        other.look();
        one.rotateNow();
        time.now = time.now.plusSeconds(3);

        other.lookAgain();

        assertThat(other.published()).hasSize(2);
    }

    @Test
    void moveToANewMasterKey() {
        OpenKey before = one.current();
        Sealed next = new Sealed("b");

        assertThat(new KeySafe(stored, next).rekey()).isEqualTo(1);
        assertThat(new KeySafe(stored, next).rekey()).isZero();

        assertThat(stored.all().getFirst().sealed()).isNotEmpty();
        assertThat(one.look().keys()).hasSize(1);
        assertThat(one.current()).isEqualTo(before);
    }

    /** What the scheduled looks do meanwhile. */
    private void pass(Duration duration) {
        time.now = time.now.plus(duration);
        one.rotateIfDue();
        other.look();
    }

    private KeepingSigningKeys copy() {
        SigningKeySettings settings =
                new SigningKeySettings(Duration.ofDays(30), Duration.ofDays(1), Duration.ofMinutes(1));
        TokenSettings tokens = new TokenSettings(Duration.ofMinutes(15), Duration.ofDays(30));
        KeySafe safe = new KeySafe(stored, new Sealed("a"));
        return new KeepingSigningKeys(safe, () -> "key " + stored.next++, settings, tokens, time);
    }

    /** Seals by a letter; opens whatever has one. */
    private record Sealed(String letter) implements KeyEncryption {

        @Override
        public byte[] seal(byte[] key, String about) {
            return (letter + new String(key)).getBytes();
        }

        @Override
        public byte[] open(byte[] sealed, String about) {
            return new String(sealed).substring(1).getBytes();
        }

        @Override
        public boolean isCurrent(byte[] sealed) {
            return new String(sealed).startsWith(letter);
        }
    }

    private static final class Stored implements SealedKeys {

        private final List<SealedKey> keys = new ArrayList<>();
        private int next;

        @Override
        public List<SealedKey> all() {
            return List.copyOf(keys);
        }

        @Override
        public boolean add(SealedKey key) {
            return keys.stream().noneMatch(each -> each.name().equals(key.name())) && keys.add(key);
        }

        @Override
        public boolean replace(SealedKey old, SealedKey key) {
            return keys.remove(old) && keys.add(key);
        }

        @Override
        public void remove(SealedKey key) {
            keys.remove(key);
        }
    }

    private static final class Time extends Clock {

        private Instant now = Instant.parse("2026-11-24T10:00:00Z");

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
            throw new UnsupportedOperationException();
        }
    }
}
