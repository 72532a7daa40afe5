package ma.jisr.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The search itself: it would notice. */
class PersonalValuesTests {

    private final PersonalValues values = new PersonalValues();

    @BeforeEach
    void one() {
        values.add(Api.JSON.readTree("""
                {"applicant": {"nationalId": "EE123456", "givenName": "فاطمة", "familyName": "Omar", "phone": "+212612345678",
                 "email": "f@example.ma", "birthDate": "1992-04-17", "residence": {"address": "دوار 7"}},
                 "disability": {"number": "PSH000016"}}"""));
    }

    @Test
    void findsEachValueWhereverItStands() {
        assertThat(
                        in(
                                "a EE123456, فاطمة Omar; tel +212612345678 or 0612345678f@example.ma\u0000PSH000016 1992-04-17 دوار 7"))
                .containsExactlyInAnyOrder(
                        "EE123456",
                        "فاطمة",
                        "Omar",
                        "212612345678",
                        "0612345678",
                        "f@example.ma",
                        "PSH000016",
                        "1992-04-17",
                        "دوار 7");
    }

    @Test
    void takesNoNameFromWithinAWord() {
        assertThat(in("Omars فاطمةالزهراء EE12345 21261234567")).isEmpty();
    }

    private Set<String> in(String text) {
        return values.in(text.getBytes(UTF_8));
    }
}
