package ma.jisr.registration.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import ma.jisr.registration.account.Language;
import ma.jisr.registration.registration.Disability;
import ma.jisr.registration.registration.Education;
import ma.jisr.registration.registration.Gender;
import ma.jisr.registration.registration.Proof;
import ma.jisr.registration.registration.Residence;
import ma.jisr.registration.web.DraftBody.ApplicantBody;
import org.junit.jupiter.api.Test;

class MaskingTests {

    @Test
    void leavesEnoughToTellTwoFilesApart() {
        ApplicantBody masked = Masking.masked(new ApplicantBody(
                "EE123456",
                "Fatima",
                "آيت لحسن",
                LocalDate.parse("1992-04-17"),
                Gender.F,
                "+212612345678",
                "fatima@example.ma",
                Language.AR,
                Education.HIGHER,
                new Residence("161", "071610103", "12, rue X")));

        assertThat(masked.nationalId()).isEqualTo("EE***56");
        assertThat(masked.givenName()).isEqualTo("F.");
        assertThat(masked.familyName()).isEqualTo("آ.");
        assertThat(masked.birthDate()).isNull();
        assertThat(masked.phone()).isEqualTo("+2126***78");
        assertThat(masked.email()).isEqualTo("f***@example.ma");
        assertThat(masked.residence()).isEqualTo(new Residence("161", "071610103", null));
        assertThat(masked.education()).isEqualTo(Education.HIGHER);
    }

    @Test
    void showsNothingOfWhatIsTooShortToMask() {
        assertThat(Masking.ends("E1234", 2)).isEqualTo("***");
        assertThat(Masking.ends(null, 2)).isNull();
        assertThat(Masking.masked(new Disability(Proof.CARD, "MA-99887", null)))
                .isEqualTo(new Disability(Proof.CARD, "MA***87", null));
    }
}
