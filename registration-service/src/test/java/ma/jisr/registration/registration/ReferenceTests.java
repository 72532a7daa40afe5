package ma.jisr.registration.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ReferenceTests {

    private static final String ALPHABET = "23456789ACDEFHJKMNPRTWX";

    private final String reference = Reference.draw(new SecureRandom());

    @RepeatedTest(20)
    void findsEveryWrongCharacter() {
        assertThat(Reference.isWellFormed(reference)).as(reference).isTrue();
        for (int i = 4; i < reference.length(); i++) {
            for (char other : ALPHABET.toCharArray()) {
                String wrong = reference.substring(0, i) + other + reference.substring(i + 1);
                assertThat(Reference.isWellFormed(wrong)).as(wrong).isEqualTo(wrong.equals(reference));
            }
        }
    }

    @RepeatedTest(20)
    void findsTwoNeighboursThatWereSwapped() {
        IntStream.range(4, reference.length() - 1).forEach(i -> {
            String swapped = reference.substring(0, i)
                    + reference.charAt(i + 1)
                    + reference.charAt(i)
                    + reference.substring(i + 2);
            assertThat(Reference.isWellFormed(swapped)).as(swapped).isEqualTo(swapped.equals(reference));
        });
    }

    @Test
    void hasNoLookAlikes() {
        assertThat(ALPHABET).doesNotContain("0", "O", "1", "I", "L", "B", "S", "Z", "U", "V");
        assertThat(Reference.isWellFormed("JSR-0000000O")).isFalse();
        assertThat(Reference.isWellFormed("JSR-222")).isFalse();
    }
}
