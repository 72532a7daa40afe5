package ma.jisr.funding.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ma.jisr.contracts.Contracts;
import ma.jisr.funding.allocation.ApplicantFoundEligible;
import ma.jisr.funding.allocation.ApplicantFoundIneligible;
import ma.jisr.funding.allocation.ApplicantWaitlisted;
import ma.jisr.funding.allocation.Cause;
import ma.jisr.funding.allocation.OfferExpired;
import ma.jisr.funding.allocation.PlaceAllocated;
import ma.jisr.funding.allocation.PlaceOffered;
import ma.jisr.funding.allocation.PlaceReleased;
import ma.jisr.funding.allocation.ReviewEscalated;
import ma.jisr.funding.allocation.ReviewRequested;
import ma.jisr.funding.allotment.EnvelopesSigned;
import ma.jisr.funding.allotment.PlacesReallocated;
import ma.jisr.funding.appeal.AppealDecided;
import ma.jisr.funding.eligibility.Change;
import ma.jisr.funding.eligibility.RuleResult;
import ma.jisr.funding.language.Phrases;
import ma.jisr.funding.language.Sayings;
import ma.jisr.funding.language.Text;
import ma.jisr.funding.programme.Category;
import ma.jisr.funding.programme.ProgrammePublished;
import ma.jisr.funding.programme.ProvinceBudget;
import ma.jisr.funding.programme.Selection;
import ma.jisr.funding.registration.AppealLodged;
import ma.jisr.funding.registration.OfferAccepted;
import ma.jisr.funding.registration.RegistrationErased;
import ma.jisr.funding.registration.RegistrationSubmitted;
import ma.jisr.funding.registration.RegistrationWithdrawn;
import ma.jisr.funding.registration.ReviewDecided;
import ma.jisr.starter.facts.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Both sides of the contracts: what funding tells is the example to the letter; what it hears, it reads from the example. */
class FactContractTests {

    private static final String REGISTRATION = "0195a2f0-6b1e-7c44-9d3a-5e7f1a2b3c4d";
    private static final String REFERENCE = "JSR-7K3MQ9XD";
    private static final String APPLICANT = "0195a2ee-91c7-7f0a-8b52-1d2e3f405162";
    private static final String PROGRAMME = "jisr-marrakech-safi";

    private static final Text WOMAN = new Text(
            "صاحبة المشروع امرأة.",
            "La porteuse du projet est une femme.",
            "ⵜⴰⵎⵙⵙⵉⵅⴼⵜ ⵏ ⵓⵙⵏⴼⴰⵔ ⵜⴳⴰ ⵜⴰⵎⵖⴰⵔⵜ.",
            "The project holder is a woman.");
    private static final Text OWN_SHARE = new Text(
            "المساهمة الذاتية لا تقل عن 40 % من الكلفة.",
            "L’apport propre atteint au moins 40 % du coût.",
            "ⵜⵉⵡⵉⵙⵉ ⵏⵏⴻⵎ ⵓⵔ ⵜⴷⵔⵓⵙ ⵅⴼ 40 % ⵏ ⵡⴰⵜⵉⴳ.",
            "Her own share is at least 40 % of the cost.");

    /** As the starter writes facts. */
    private final JsonMapper json = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    static Stream<Fact> told() {
        return Stream.of(
                new ProgrammePublished(
                        PROGRAMME,
                        1,
                        new Text("جسر مراكش آسفي", "Jisr Marrakech-Safi", "ⵊⵉⵙⵔ ⵎⵕⵕⴰⴽⵛ ⴰⵙⴼⵉ", "Jisr Marrakech-Safi"),
                        Category.WOMAN_PROJECT_HOLDER,
                        LocalDate.of(2026, 3, 1),
                        LocalDate.of(2027, 2, 28),
                        List.of("041", "161", "191", "211", "351", "427", "431", "585"),
                        Selection.FIRST_COME,
                        60,
                        List.of(
                                budget("041", 422),
                                budget("161", 270),
                                budget("191", 376),
                                budget("211", 322),
                                budget("351", 778),
                                budget("427", 216),
                                budget("431", 447),
                                budget("585", 169))),
                new ApplicantFoundEligible(
                        REGISTRATION,
                        REFERENCE,
                        APPLICANT,
                        PROGRAMME,
                        1,
                        "161",
                        List.of(
                                new RuleResult("woman", 1, true, false, WOMAN, Map.of("gender", "F")),
                                new RuleResult("age-18-to-60", 1, true, false, age(33), Map.of("age", 33L)),
                                new RuleResult(
                                        "own-share",
                                        1,
                                        true,
                                        false,
                                        OWN_SHARE,
                                        Map.of(
                                                "costCentimes", 8_500_000L,
                                                "ownCashCentimes", 2_000_000L,
                                                "ownInKindCentimes", 1_500_000L))),
                        Instant.parse("2026-03-02T09:15:30.310Z")),
                new ApplicantFoundIneligible(
                        "0195a313-2f40-7d18-a6c1-0b9e8d7c6a5f",
                        "JSR-4HT8WPRC",
                        "0195a311-c8d2-7a93-92ef-7a6b5c4d3e2f",
                        PROGRAMME,
                        1,
                        "161",
                        List.of(
                                new RuleResult("woman", 1, true, false, WOMAN, Map.of("gender", "F")),
                                new RuleResult("age-18-to-60", 1, false, false, age(61), Map.of("age", 61L))),
                        Instant.parse("2026-03-02T09:53:41.020Z")),
                new ReviewRequested(
                        "0195a32a-77b9-7e65-b0d4-3c2d1e0f9a8b",
                        "JSR-9FN2KYVE",
                        "0195a329-05e1-7b2c-84a7-9f8e7d6c5b4a",
                        "himaya-tamasuk",
                        1,
                        "161",
                        List.of(
                                new RuleResult(
                                        "age-18-or-over",
                                        1,
                                        true,
                                        false,
                                        new Text(
                                                "السن 47 سنة؛ السن المقبولة 18 سنة فما فوق.",
                                                "L'âge est de 47 ans ; il doit être de 18 ans au moins.",
                                                "ⴰⵡⵜⴰⵢ ⵉⴳⴰ 47 ⵏ ⵓⵙⴳⴳⵯⴰⵙ; ⵉⵇⵇⴰⵏ ⴷ 18 ⵏⵖ ⵓⴳⴳⴰⵔ.",
                                                "The age is 47; it must be 18 or over."),
                                        Map.of("age", 47L)),
                                new RuleResult(
                                        "certificate-seen",
                                        1,
                                        false,
                                        true,
                                        new Text(
                                                "يجب أن يطلع مراجع على شهادة الإعاقة.",
                                                "Un agent doit voir le certificat de handicap.",
                                                "ⵉⵇⵇⴰⵏ ⴷ ⴰⴷ ⵉⵥⵔ ⵓⵎⵙⵙⵏⵇⴷ ⵜⴰⵙⵍⴽⵉⵏⵜ.",
                                                "An officer must see the disability certificate."),
                                        Map.of("proof", "CERTIFICATE", "validUntil", "2029-12-31"))),
                        Instant.parse("2026-03-02T10:19:05.655Z")),
                new ReviewEscalated(
                        "0195a32a-77b9-7e65-b0d4-3c2d1e0f9a8b",
                        "JSR-9FN2KYVE",
                        "0195a329-05e1-7b2c-84a7-9f8e7d6c5b4a",
                        "himaya-tamasuk",
                        "161",
                        Instant.parse("2026-03-09T10:19:05.655Z"),
                        Instant.parse("2026-03-09T10:20:00.120Z")),
                new PlaceAllocated(
                        REGISTRATION,
                        REFERENCE,
                        APPLICANT,
                        PROGRAMME,
                        "161",
                        "071610103",
                        "CRAFTS",
                        List.of("VOICE"),
                        "ar",
                        5_000_000,
                        Instant.parse("2026-03-04T11:02:07.800Z")),
                new ApplicantWaitlisted(
                        REGISTRATION,
                        REFERENCE,
                        APPLICANT,
                        PROGRAMME,
                        "161",
                        1,
                        Cause.PLACES,
                        Instant.parse("2026-03-02T09:15:30.342Z")),
                new EnvelopesSigned(
                        "0195a100-2b3c-7d4e-8f50-61728394a5b6",
                        PROGRAMME,
                        List.of(
                                new EnvelopesSigned.SignedEnvelope("041", 430L, 4_300_000_000L),
                                new EnvelopesSigned.SignedEnvelope("161", 262L, 2_620_000_000L)),
                        "0195a000-3e21-7d4f-8c6b-a1b2c3d4e5f6",
                        Instant.parse("2026-03-01T09:00:00Z")),
                new PlacesReallocated(
                        "0195b200-3c4d-7e5f-8061-728394a5b6c7",
                        PROGRAMME,
                        List.of(new PlacesReallocated.Moved("351", "161", 12L, 120_000_000L)),
                        "لائحة الانتظار بشيشاوة",
                        "0195a000-3e21-7d4f-8c6b-a1b2c3d4e5f6",
                        Instant.parse("2026-06-30T15:10:00Z")),
                new PlaceOffered(
                        REGISTRATION,
                        REFERENCE,
                        APPLICANT,
                        PROGRAMME,
                        "161",
                        5_000_000,
                        Instant.parse("2026-03-09T22:59:59Z"),
                        Instant.parse("2026-03-02T12:00:00.120Z")),
                new OfferExpired(
                        REGISTRATION, REFERENCE, APPLICANT, PROGRAMME, "161", Instant.parse("2026-03-09T23:00:02Z")),
                new PlaceReleased(
                        REGISTRATION,
                        REFERENCE,
                        APPLICANT,
                        PROGRAMME,
                        "161",
                        5_000_000,
                        Instant.parse("2026-03-16T16:40:55.790Z")));
    }

    static Stream<Fact> toldByAppeals() {
        return Stream.of(new AppealDecided(
                "0195a313-2f40-7d18-a6c1-0b9e8d7c6a5f-appeal",
                "0195a313-2f40-7d18-a6c1-0b9e8d7c6a5f",
                "JSR-4HT8WPRC",
                "0195a311-c8d2-7a93-92ef-7a6b5c4d3e2f",
                PROGRAMME,
                "161",
                AppealDecided.Outcome.UPHELD,
                "تاريخ الازدياد صحح",
                Instant.parse("2026-03-27T09:30:00.250Z")));
    }

    @ParameterizedTest
    @MethodSource({"told", "toldByAppeals"})
    void writesExactlyTheExample(Fact fact) {
        String name = fact.getClass().getSimpleName();

        assertThat(json.readTree(json.writeValueAsString(fact))).isEqualTo(json.readTree(Contracts.example(name)));
    }

    @ParameterizedTest
    @MethodSource({"told", "toldByAppeals"})
    void keepsToTheSchema(Fact fact) {
        String schema = Contracts.schema(fact.getClass().getSimpleName());

        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema, InputFormat.JSON)
                        .validate(json.writeValueAsString(fact), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void readsASubmission() {
        RegistrationSubmitted fact = read("RegistrationSubmitted", RegistrationSubmitted.class);

        assertThat(fact.category()).isEqualTo(Category.WOMAN_PROJECT_HOLDER);
        assertThat(fact.age()).isEqualTo(33);
        assertThat(fact.project().requestedCentimes()).isEqualTo(5_000_000);
        assertThat(fact.project().startedOn()).isEqualTo(LocalDate.of(2026, 1, 15));
        assertThat(fact.submittedAt()).isEqualTo(Instant.parse("2026-03-02T09:15:30.250Z"));
    }

    @Test
    void readsACooperativesSubmission() {
        RegistrationSubmitted fact = read("RegistrationSubmitted-cooperative", RegistrationSubmitted.class);

        assertThat(fact.cooperative()).isEqualTo(new RegistrationSubmitted.Cooperative(1_900_000, 32, 31, true));
    }

    @Test
    void readsASubmissionWithADisability() {
        RegistrationSubmitted fact = read("RegistrationSubmitted-disability", RegistrationSubmitted.class);

        assertThat(fact.disability())
                .isEqualTo(new RegistrationSubmitted.Disability("CERTIFICATE", LocalDate.of(2029, 12, 31)));
    }

    @Test
    void readsAWithdrawal() {
        assertThat(read("RegistrationWithdrawn", RegistrationWithdrawn.class).province())
                .isEqualTo("161");
    }

    @Test
    void readsAnAcceptance() {
        assertThat(read("OfferAccepted", OfferAccepted.class))
                .isEqualTo(new OfferAccepted(REGISTRATION, Instant.parse("2026-03-03T18:22:40.100Z")));
    }

    @Test
    void readsAnAppeal() {
        assertThat(read("AppealLodged", AppealLodged.class).appeal())
                .isEqualTo("0195a313-2f40-7d18-a6c1-0b9e8d7c6a5f-appeal");
    }

    @Test
    void readsAnErasure() {
        assertThat(read("RegistrationErased", RegistrationErased.class))
                .isEqualTo(new RegistrationErased(REGISTRATION));
    }

    @Test
    void readsAReview() {
        assertThat(read("ReviewDecided", ReviewDecided.class).outcome()).isEqualTo(ReviewDecided.Outcome.ACCEPTED);
    }

    @Test
    void writesWhatWouldChangeADecisionExactlyAsTheExample() {
        Text message = new Text(
                "المساهمة الذاتية 20000 درهم نقدا و10000 درهم عينا؛ يجب أن تبلغ 40 % من 85000 درهم.",
                "L’apport propre est de 20000 MAD en numéraire et 10000 MAD en nature ; il doit atteindre 40 % de 85000 MAD.",
                "ⵜⵉⵡⵉⵙⵉ ⵜⴳⴰ 20000 MAD ⴷ 10000 MAD; ⵉⵇⵇⴰⵏ ⴷ 40 % ⵏ 85000 MAD.",
                "Her own share is 20000 MAD in cash and 10000 MAD in kind; it must be 40 % of 85000 MAD.");
        Text amount = new Text("20\u00a0000\u00a0درهم", "20\u00a0000\u00a0MAD", "20\u00a0000\u00a0MAD", "20,000 MAD");
        Text needed = new Text("24\u00a0000\u00a0درهم", "24\u00a0000\u00a0MAD", "24\u00a0000\u00a0MAD", "24,000 MAD");
        Phrases phrases = Sayings.phrases();
        Change change = new Change(
                "ownCashCentimes",
                2_000_000L,
                2_400_000L,
                Change.Bound.AT_LEAST,
                phrases.with("change.at-least", phrases.of("input.ownCashCentimes"), amount, needed));
        RuleResult result = new RuleResult(
                "own-share",
                1,
                false,
                false,
                message,
                Map.of("costCentimes", 8_500_000L, "ownCashCentimes", 2_000_000L, "ownInKindCentimes", 1_000_000L),
                List.of(change));
        Fact fact = new ApplicantFoundIneligible(
                "0195a31c-44d1-7a02-8e5b-6d7c8b9a0f1e",
                "JSR-6QW4ZB2M",
                "0195a31b-9e3c-7f40-a1d2-c3b4a5968778",
                PROGRAMME,
                1,
                "161",
                List.of(result),
                Instant.parse("2026-03-02T10:02:17.480Z"));

        assertThat(json.readTree(json.writeValueAsString(fact)))
                .isEqualTo(json.readTree(Contracts.example("ApplicantFoundIneligible-changes")));
        keepsToTheSchema(fact);
    }

    private <T> T read(String example, Class<T> type) {
        return json.readValue(Contracts.example(example), type);
    }

    private static ProvinceBudget budget(String province, int places) {
        return new ProvinceBudget(province, places, places * 100_000_00L);
    }

    private static Text age(int age) {
        return new Text(
                "السن " + age + " سنة؛ السن المقبولة من 18 إلى 60 سنة.",
                "L'âge est de " + age + " ans ; il doit être de 18 à 60 ans.",
                "ⴰⵡⵜⴰⵢ ⵉⴳⴰ " + age + " ⵏ ⵓⵙⴳⴳⵯⴰⵙ; ⵉⵇⵇⴰⵏ ⴷ ⵙⴳ 18 ⴰⵔ 60.",
                "The age is " + age + "; it must be from 18 to 60.");
    }
}
