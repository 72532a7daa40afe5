package ma.jisr.notification.sms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmsTextTests {

    @ParameterizedTest
    @ValueSource(strings = {"Votre demande est à l'étude où dès", "É Ç ñ ü Δ Ω £ ¥ @ _", "[10] {a} ~ | ^ \\ €"})
    void takesTheCheaperAlphabetWhereItCan(String text) {
        assertThat(SmsText.of(text).encoding()).isEqualTo(Encoding.GSM_7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ê", "î", "ô", "û", "ç", "reçu", "السلام", "ⴰⵣⵓⵍ", "👩🏽‍🌾", "ë"})
    void takesUcs2AsSoonAsOneCharacterNeedsIt(String character) {
        SmsText text = SmsText.of("Bonjour " + character);

        assertThat(text.encoding()).isEqualTo(Encoding.UCS_2);
        assertThat(text.units()).isEqualTo(text.text().length());
    }

    @ParameterizedTest
    @CsvSource({
        "a, 160, 1",
        "a, 161, 2",
        "a, 306, 2",
        "a, 307, 3",
        "€, 80, 1",
        "€, 81, 2",
        "ع, 70, 1",
        "ع, 71, 2",
        "ع, 134, 2",
        "ع, 135, 3",
        "ⵣ, 70, 1",
        "ⵣ, 71, 2",
        "ç, 70, 1",
        "ç, 71, 2",
        "😀, 35, 1",
        "😀, 36, 2"
    })
    void countsParts(String character, int times, int parts) {
        assertThat(SmsText.of(character.repeat(times)).parts()).hasSize(parts);
    }

    @Test
    void neverSplitsAnEscapeFromItsCharacter() {
        SmsText text = SmsText.of("a".repeat(152) + "€" + "b".repeat(20));

        assertThat(text.parts()).containsExactly("a".repeat(152), "€" + "b".repeat(20));
        assertThat(Encoding.GSM_7.bytes(text.parts().get(1))).startsWith(0x1B, 0x65);
    }

    @Test
    void neverSplitsASurrogatePair() {
        SmsText text = SmsText.of("ع".repeat(66) + "😀" + "ع".repeat(10));

        assertThat(text.parts()).containsExactly("ع".repeat(66), "😀" + "ع".repeat(10));
    }

    @Test
    void writesTypographyPlainlyWhereThatIsCheaper() {
        assertThat(SmsText.of("L’apport : 50 000 MAD…").text()).isEqualTo("L'apport : 50 000 MAD...");
        assertThat(SmsText.of("L’apport reçu").text()).isEqualTo("L’apport reçu");
    }

    @Test
    void encodesAsSmppCarriesIt() {
        assertThat(Encoding.GSM_7.bytes("@àé 1A")).containsExactly(0x00, 0x7F, 0x05, 0x20, 0x31, 0x41);
        assertThat(Encoding.UCS_2.bytes("عⴰ")).containsExactly(0x06, 0x39, 0x2D, 0x30);
    }

    @Test
    void costsByThePart() {
        assertThat(new SmsSettings(8, 160, "JISR").costCentimes(SmsText.of("a".repeat(161))))
                .isEqualTo(16);
    }
}
