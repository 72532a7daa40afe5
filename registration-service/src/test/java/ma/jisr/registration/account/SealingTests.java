package ma.jisr.registration.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SealingTests {

    private final Sealing sealing = new Sealing(new byte[32]);

    @Test
    void opensWhatItSealedAndNothingElse() {
        String sealed = sealing.seal("123456", "request");

        assertThat(sealing.open(sealed, "request")).isEqualTo("123456");
        assertThat(sealing.seal("123456", "request")).isNotEqualTo(sealed);
        assertThatThrownBy(() -> sealing.open(sealed, "another")).isInstanceOf(IllegalStateException.class);
        byte[] otherKey = new byte[32];
        otherKey[0] = 1;
        assertThatThrownBy(() -> new Sealing(otherKey).open(sealed, "request"))
                .isInstanceOf(IllegalStateException.class);
    }
}
