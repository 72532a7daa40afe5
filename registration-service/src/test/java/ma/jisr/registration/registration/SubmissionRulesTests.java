package ma.jisr.registration.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import ma.jisr.registration.geography.Commune;
import ma.jisr.registration.geography.Geography;
import ma.jisr.registration.geography.PlaceName;
import ma.jisr.registration.geography.Province;
import ma.jisr.registration.geography.Region;
import ma.jisr.registration.programme.Programme;
import ma.jisr.starter.problem.FieldError;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionRulesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final PlaceName NAME = new PlaceName("مكان", "Lieu");
    private static final Geography GEOGRAPHY = new Geography(List.of(new Region(
            "07",
            NAME,
            List.of(
                    new Province("161", "PROVINCE", NAME, List.of(new Commune("071610711", NAME, false))),
                    new Province("351", "PREFECTURE", NAME, List.of(new Commune("073510101", NAME, true)))))));
    private static final Programme WOMEN = new Programme(
            "jisr-marrakech-safi",
            1,
            "WOMAN_PROJECT_HOLDER",
            LocalDate.of(2026, 3, 1),
            LocalDate.of(2027, 2, 28),
            null);

    @Test
    void findsNothingWrongWithACompleteDraft() {
        assertThat(found(Drafts.complete())).isEmpty();
    }

    @Test
    void namesEveryGapAtOnce() {
        assertThat(found(Drafts.blank(), null))
                .containsExactlyInAnyOrder(
                        "/programme required",
                        "/category required",
                        "/applicant/nationalId required",
                        "/applicant/givenName required",
                        "/applicant/familyName required",
                        "/applicant/birthDate required",
                        "/applicant/gender required",
                        "/applicant/phone required",
                        "/applicant/language required",
                        "/applicant/education required",
                        "/applicant/residence/province required",
                        "/applicant/residence/commune required",
                        "/project/title required",
                        "/project/sector required",
                        "/project/description required",
                        "/project/stage required",
                        "/project/jobs required",
                        "/project/cost required",
                        "/project/requested required",
                        "/project/ownCash required",
                        "/project/ownInKind required",
                        "/consent/given consent-needed",
                        "/consent/version required");
    }

    @Test
    void wantsThePartsToMakeTheCostToTheCentime() {
        assertThat(found(Drafts.withAmounts(8_500_001, 5_000_000, 2_000_000, 1_500_001)))
                .isEmpty();
        assertThat(found(Drafts.withAmounts(8_500_000, 5_000_000, 2_000_000, 1_500_001)))
                .containsExactly("/project/cost sum");
    }

    @Test
    void refusesNegativeAmountsWithoutAddingThemUp() {
        assertThat(found(Drafts.withAmounts(8_500_000, -500, 2_000_000, -1)))
                .containsExactly("/project/requested positive", "/project/ownInKind negative");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678901", "EEE1234", "E", "1234567", "E1234567", "é123", "E12 3"})
    void refusesWhatIsNoIdentityNumber(String nationalId) {
        assertThat(found(Drafts.withNationalId(nationalId))).containsExactly("/applicant/nationalId national-id");
    }

    @Test
    void normalisesIdentityNumbers() {
        assertThat(NationalId.normalised(" ee 12٣4-5 ")).isEqualTo("EE12345");
        assertThat(NationalId.isWellFormed("EE123456")).isTrue();
        assertThat(NationalId.isWellFormed("e1")).isFalse();
    }

    @Test
    void refusesABirthInTheFuture() {
        assertThat(found(Drafts.withBirthDate(TODAY))).isEmpty();
        assertThat(found(Drafts.withBirthDate(TODAY.plusDays(1)))).containsExactly("/applicant/birthDate in-future");
    }

    @Test
    void wantsTheCommuneInTheProvince() {
        assertThat(found(Drafts.withResidence(new Residence("161", "073510101", null))))
                .containsExactly("/applicant/residence/commune commune-elsewhere");
        assertThat(found(Drafts.withResidence(new Residence("999", "000000000", null))))
                .containsExactly(
                        "/applicant/residence/province province-unknown",
                        "/applicant/residence/commune commune-unknown");
    }

    @Test
    void wantsAnOpenProgrammeOfTheSameCategory() {
        assertThat(found(Drafts.complete(), null)).containsExactly("/programme programme-unknown");
        Programme closed = new Programme("x", 1, "WOMAN_PROJECT_HOLDER", null, TODAY.minusDays(1), null);
        assertThat(found(Drafts.complete(), closed)).containsExactly("/programme programme-closed");
        Programme soon = new Programme("x", 1, "WOMAN_PROJECT_HOLDER", TODAY.plusDays(1), null, null);
        assertThat(found(Drafts.complete(), soon)).containsExactly("/programme programme-closed");
        Programme others = new Programme("x", 1, "COOPERATIVE", null, null, null);
        assertThat(found(Drafts.complete(), others)).containsExactly("/category category-other");
    }

    @Test
    void wantsACooperativeFromCooperativesOnly() {
        Cooperative sound = new Cooperative("تعاونية", null, 100_000L, 5, 3);
        assertThat(found(Drafts.in("c", Category.COOPERATIVE, sound, null), of("COOPERATIVE")))
                .isEmpty();
        assertThat(found(Drafts.in("c", Category.COOPERATIVE, null, null), of("COOPERATIVE")))
                .containsExactly("/cooperative required");
        Cooperative odd = new Cooperative(null, null, -1L, 2, 3);
        assertThat(found(Drafts.in("c", Category.COOPERATIVE, odd, null), of("COOPERATIVE")))
                .containsExactlyInAnyOrder(
                        "/cooperative/name required",
                        "/cooperative/capital negative",
                        "/cooperative/women more-than-members");
        assertThat(found(Drafts.in("w", Category.WOMAN_PROJECT_HOLDER, sound, null)))
                .containsExactly("/cooperative cooperative-only");
    }

    @Test
    void wantsProofOfADisabilityFromThoseWhoHaveOne() {
        Disability card = new Disability(Proof.CARD, "PSH1", null);
        Disability endless = new Disability(Proof.CERTIFICATE, "PSH1", null);
        assertThat(found(Drafts.in("d", Category.PERSON_WITH_DISABILITY, null, card), of("PERSON_WITH_DISABILITY")))
                .isEmpty();
        assertThat(found(Drafts.in("d", Category.PERSON_WITH_DISABILITY, null, endless), of("PERSON_WITH_DISABILITY")))
                .containsExactly("/disability/validUntil required");
        assertThat(found(Drafts.in("w", Category.WOMAN_PROJECT_HOLDER, null, card)))
                .containsExactly("/disability disability-only");
    }

    private static Programme of(String category) {
        return new Programme("x", 1, category, null, null, null);
    }

    private static List<String> found(Draft draft) {
        return found(draft, WOMEN);
    }

    private static List<String> found(Draft draft, @Nullable Programme programme) {
        Circumstances circumstances = new Circumstances(programme, GEOGRAPHY, TODAY, Set.of("2023-06"));
        return SubmissionRules.findings(draft, circumstances).errors().stream()
                .map(SubmissionRulesTests::text)
                .toList();
    }

    private static String text(FieldError error) {
        return error.pointer() + " " + error.message();
    }
}
