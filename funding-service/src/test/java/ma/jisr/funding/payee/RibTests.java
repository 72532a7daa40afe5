package ma.jisr.funding.payee;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RibTests {

    private static final String DIGITS = "011519000001205000534921";

    @ParameterizedTest
    @ValueSource(
            strings = {
                DIGITS,
                "011 519 0000012050005349 21",
                "011-519-0000012050005349-21",
                "٠١١٥١٩٠٠٠٠٠١٢٠٥٠٠٠٥٣٤٩٢١",
                "\u00a0٠١١ 519 0000012050005349 ٢١ "
            })
    void readsWhatPeopleType(String typed) {
        assertThat(Rib.parse(typed)).hasValue(new Rib(DIGITS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "011519000001205000534922", "01151900000120500053492", "MA64011519000001205000534921", "x"})
    void refusesWhatIsNone(String typed) {
        assertThat(Rib.parse(typed)).isEmpty();
    }

    @Test
    void knowsItsIban() {
        assertThat(new Rib(DIGITS).iban()).isEqualTo("MA64" + DIGITS);
    }

    @Test
    void showsTheLastDigitsOnly() {
        assertThat(new Rib(DIGITS).masked()).isEqualTo("********************4921");
        assertThat(new Rib(DIGITS)).hasToString("********************4921");
    }

    @Property
    void noticesAnyDigitThatIsTypedWrong(
            @ForAll @IntRange(min = 0, max = 23) int place, @ForAll @IntRange(min = 1, max = 9) int off) {
        char[] digits = DIGITS.toCharArray();
        digits[place] = (char) ('0' + (digits[place] - '0' + off) % 10);

        assertThat(Rib.parse(new String(digits))).isEmpty();
    }
}
