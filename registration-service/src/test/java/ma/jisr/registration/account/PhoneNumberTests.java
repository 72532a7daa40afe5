package ma.jisr.registration.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+212612345678",
                "0612345678",
                "06 12 34 56 78",
                "00212612345678",
                "+212 6 12-34 56.78",
                "+212 (0)6 12 34 56 78",
                "212612345678",
                "٠٦١٢٣٤٥٦٧٨",
                "‪+212 612‑345‑678‬",
                "۰۶۱۲۳۴۵۶۷۸"
            })
    void understandsTheFormsInWhichPeopleType(String typed) {
        assertThat(PhoneNumber.mobile(typed)).contains("+212612345678");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "06123456789",
                "061234567",
                "+33612345678",
                "+2120612345",
                "0912345678",
                "o612345678",
                "0612345678 ou 0712345678",
                "+212612345678x"
            })
    void refusesWhatIsNoMoroccanNumber(String typed) {
        assertThat(PhoneNumber.normalised(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0522123456", "+212522123456", "0808123456"})
    void knowsThatALandlineGetsNoSms(String typed) {
        assertThat(PhoneNumber.normalised(typed)).isPresent();
        assertThat(PhoneNumber.mobile(typed)).isEmpty();
    }
}
