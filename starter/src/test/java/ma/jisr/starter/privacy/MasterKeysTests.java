package ma.jisr.starter.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class MasterKeysTests {

    private static final byte[] SECRET = "a key of a person".getBytes(UTF_8);

    @Test
    void opensWhatItSealedAndOnlyAsWhatItIs() {
        MasterKeys keys = keys(key(1));
        byte[] sealed = keys.seal(SECRET, "person/1");

        assertThat(keys.open(sealed, "person/1")).isEqualTo(SECRET);
        assertThatThrownBy(() -> keys.open(sealed, "person/2")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void lastsThroughAChangeOfTheMasterKeyCopyByCopy() {
        byte[] old = keys(key(1)).seal(SECRET, "person/1");
        MasterKeys first = keys(key(1), key(2));
        MasterKeys second = keys(key(2), key(1));

        byte[] fresh = second.seal(SECRET, "person/1");

        assertThat(first.open(fresh, "person/1")).isEqualTo(SECRET);
        assertThat(second.open(old, "person/1")).isEqualTo(SECRET);
        assertThat(second.isCurrent(old)).isFalse();
        assertThat(second.isCurrent(fresh)).isTrue();
        assertThatThrownBy(() -> keys(key(2)).open(old, "person/1")).hasMessageContaining("JISR_MASTER_KEY");
    }

    @Test
    void refusesWhatIsNoKeyAndNamesTheSetting() {
        assertThatThrownBy(() -> keys("short")).hasMessageContaining("JISR_MASTER_KEY must be");
        assertThatThrownBy(() -> keys(key(1), "short")).hasMessageContaining("JISR_MASTER_KEY_OTHERS must be");
        assertThatThrownBy(() -> new MasterKeys(new PrivacySettings(null, null)))
                .hasMessageContaining("JISR_MASTER_KEY must be");
    }

    private static MasterKeys keys(String current, String... others) {
        return new MasterKeys(new PrivacySettings(current, List.of(others)));
    }

    private static String key(int number) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) number;
        return Base64.getEncoder().encodeToString(bytes);
    }
}
