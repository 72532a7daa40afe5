package ma.jisr.registration.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whose code counts, and for what. */
class AcceptingCodesTests {

    private static final String PHONE = "+212612345678";
    private static final String SECRET = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private final Phones phones = Phones.ofARealPlatform();

    @Test
    void takesACodeOnceAndOnlyForWhatItIsAbout() {
        String code = phones.ask(PHONE, "home").orElseThrow();

        assertThat(phones.useAs(CodePurpose.CONSENT, "a registration", PHONE, code))
                .isFalse();
        assertThat(phones.useAs(CodePurpose.SIGN_IN, "something else", PHONE, code))
                .isFalse();
        assertThat(phones.use("+212612345679", code)).isFalse();
        assertThat(phones.use(PHONE, code)).isTrue();
        assertThat(phones.use(PHONE, code)).isFalse();
    }

    @Test
    void knowsTheChallengeOfTheStandardsExample() {
        assertThat(Challenge.of(SECRET)).isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
        assertThat(Challenge.isWellFormed("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"))
                .isTrue();
        assertThat(Challenge.isWellFormed("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-c="))
                .isFalse();
    }

    @Test
    void isBoundToItsAskerSoThatOthersCanNeitherUseNorBurnIt() {
        String code = phones.ask(PHONE, "home", Challenge.of(SECRET)).orElseThrow();

        IntStream.range(0, 10)
                .forEach(i ->
                        assertThat(phones.use(PHONE, "000000", "guess" + i)).isFalse());
        assertThat(phones.use(PHONE, code)).isFalse();
        assertThat(phones.use(PHONE, code, SECRET)).isTrue();
    }
}
