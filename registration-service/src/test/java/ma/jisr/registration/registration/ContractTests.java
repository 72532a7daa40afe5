package ma.jisr.registration.registration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import ma.jisr.contracts.Contracts;
import ma.jisr.registration.account.Channel;
import ma.jisr.registration.account.CodePurpose;
import ma.jisr.registration.account.ContactChanged;
import ma.jisr.registration.account.Language;
import ma.jisr.registration.account.OneTimeCodeIssued;
import ma.jisr.registration.funding.FundingFact;
import ma.jisr.registration.funding.PlaceAllocated;
import ma.jisr.registration.funding.ReviewRequested;
import ma.jisr.registration.incubator.IncubatorFact;
import ma.jisr.registration.registration.RegistrationSubmitted.SubmittedCooperative;
import ma.jisr.registration.registration.RegistrationSubmitted.SubmittedDisability;
import ma.jisr.registration.registration.RegistrationSubmitted.SubmittedProject;
import ma.jisr.starter.facts.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What this service tells is exactly what was promised; what others promise, it understands. */
class ContractTests {

    /** As the outbox writes facts: absent instead of null. */
    private static final JsonMapper WRITER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private static final JsonMapper READER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    static Stream<Arguments> told() {
        return Stream.of(
                Arguments.of("RegistrationSubmitted", submitted()),
                Arguments.of("RegistrationSubmitted-cooperative", ofACooperative()),
                Arguments.of("RegistrationSubmitted-disability", ofAPersonWithADisability()),
                Arguments.of(
                        "RegistrationWithdrawn",
                        new RegistrationWithdrawn(
                                "0195a2f0-6b1e-7c44-9d3a-5e7f1a2b3c4d",
                                "JSR-7K3MQ9XD",
                                "0195a2ee-91c7-7f0a-8b52-1d2e3f405162",
                                "jisr-marrakech-safi",
                                "161",
                                Instant.parse("2026-03-16T16:40:55.700Z"))),
                Arguments.of(
                        "AppealLodged",
                        new AppealLodged(
                                "0195a313-2f40-7d18-a6c1-0b9e8d7c6a5f",
                                "JSR-4HT8WPRC",
                                "0195a311-c8d2-7a93-92ef-7a6b5c4d3e2f",
                                "jisr-marrakech-safi",
                                "161",
                                "0195a313-2f40-7d18-a6c1-0b9e8d7c6a5f-appeal",
                                Instant.parse("2026-03-20T10:05:11.400Z"))),
                Arguments.of(
                        "OfferAccepted",
                        new OfferAccepted(
                                "0195a2f0-6b1e-7c44-9d3a-5e7f1a2b3c4d",
                                "JSR-7K3MQ9XD",
                                "0195a2ee-91c7-7f0a-8b52-1d2e3f405162",
                                "jisr-marrakech-safi",
                                "161",
                                Instant.parse("2026-03-03T18:22:40.100Z"))),
                Arguments.of(
                        "RegistrationErased",
                        new RegistrationErased(
                                "0195a2f0-6b1e-7c44-9d3a-5e7f1a2b3c4d",
                                "JSR-7K3MQ9XD",
                                "0195a2ee-91c7-7f0a-8b52-1d2e3f405162",
                                Instant.parse("2026-04-02T09:12:04.300Z"))),
                Arguments.of(
                        "ReviewDecided",
                        new ReviewDecided(
                                "0195a32a-77b9-7e65-b0d4-3c2d1e0f9a8b",
                                Review.Outcome.ACCEPTED,
                                "شهادة أصلية سارية المفعول",
                                "0195a000-3e21-7d4f-8c6b-a1b2c3d4e5f6",
                                Instant.parse("2026-03-03T08:30:12.400Z"))),
                Arguments.of(
                        "ContactChanged",
                        new ContactChanged(
                                "0195a2ee-91c7-7f0a-8b52-1d2e3f405162",
                                "+212612345678",
                                "beneficiary@example.ma",
                                Language.AR,
                                Instant.parse("2026-03-02T09:14:20.100Z"))),
                Arguments.of(
                        "OneTimeCodeIssued",
                        new OneTimeCodeIssued(
                                "0195a2ee-4d0b-7a11-b3c5-8e9f0a1b2c3d",
                                Channel.SMS,
                                Language.AR,
                                Instant.parse("2026-03-02T09:17:45.900Z"),
                                "AAECAwQFBgcICQoLPCC3f6GXp2j+Y62pmttJX7XntQfETmlLAEXJp34GZNcjKozIl/MrqUeGAvxFxv/pm7TpKhvOWe1h598=",
                                null)),
                Arguments.of(
                        "OneTimeCodeIssued-consent",
                        new OneTimeCodeIssued(
                                "0195a2ee-4d0b-7a11-b3c5-8e9f0a1b2c3d",
                                Channel.SMS,
                                Language.AR,
                                Instant.parse("2026-03-02T09:17:45.900Z"),
                                "AAECAwQFBgcICQoLPCC3f6GXp2j+Y62pmttJX7XntQfETmlLAEXJp34GZNcjKozIl/MrqUeGAvxFxv/pm7TpKhvOWe1h598=",
                                CodePurpose.CONSENT)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("told")
    void tellsExactlyWhatWasPromised(String example, Fact fact) {
        String written = WRITER.writeValueAsString(fact);

        assertThat(WRITER.readTree(written)).isEqualTo(WRITER.readTree(Contracts.example(example)));
        String schema = Contracts.schema(fact.getClass().getSimpleName());
        assertThat(SCHEMAS.getSchema(schema, InputFormat.JSON).validate(WRITER.readTree(written)))
                .isEmpty();
    }

    @Test
    void understandsEverythingThatItListensTo() {
        Stream.of(FundingFact.class, IncubatorFact.class)
                .flatMap(ContractTests::records)
                .forEach(fact -> assertThat(READER.readValue(Contracts.example(fact.getSimpleName()), fact))
                        .hasNoNullFieldsOrProperties());
    }

    private static Stream<Class<?>> records(Class<?> facts) {
        return facts.isRecord()
                ? Stream.of(facts)
                : Stream.of(facts.getPermittedSubclasses()).flatMap(ContractTests::records);
    }

    @Test
    void readsWhatMatters() {
        PlaceAllocated allocated = READER.readValue(Contracts.example("PlaceAllocated"), PlaceAllocated.class);
        assertThat(allocated)
                .isEqualTo(new PlaceAllocated(
                        "0195a2f0-6b1e-7c44-9d3a-5e7f1a2b3c4d",
                        "161",
                        5_000_000,
                        Instant.parse("2026-03-04T11:02:07.800Z")));
        ReviewRequested review = READER.readValue(Contracts.example("ReviewRequested"), ReviewRequested.class);
        assertThat(review.rules().getLast().review()).isTrue();
        assertThat(review.rules().getLast().message()).containsOnlyKeys("ar", "fr", "zgh", "en");
    }

    /** Made by the aggregate itself, from a draft. */
    private static Fact submitted() {
        Draft complete = Drafts.withResidence(new Residence("161", "071610103", null));
        Project project = complete.project();
        Draft draft = new Draft(
                complete.programme(),
                complete.category(),
                complete.applicant(),
                null,
                null,
                new Project(
                        project.title(),
                        project.sector(),
                        project.description(),
                        project.stage(),
                        LocalDate.of(2026, 1, 15),
                        project.costCentimes(),
                        project.requestedCentimes(),
                        project.ownCashCentimes(),
                        project.ownInKindCentimes(),
                        project.jobs()),
                complete.accessibility(),
                complete.consent());
        Instant now = Instant.parse("2026-03-02T09:15:30.250Z");
        return Registration.drafted(
                        "0195a2f0-6b1e-7c44-9d3a-5e7f1a2b3c4d",
                        "JSR-7K3MQ9XD",
                        "0195a2ee-91c7-7f0a-8b52-1d2e3f405162",
                        null,
                        draft,
                        "digest",
                        now)
                .submitted(
                        new ReadyDraft(
                                draft,
                                LocalDate.of(2026, 3, 2),
                                "5f0c7a3b9d1e48266b7c2f9a0e4d81537c6a2b9f0d3e5c8471a6b2d9e0f4c8a3"),
                        new Claim("claim", "registration", "token", now),
                        new Submission(now, null, null))
                .facts()
                .getFirst();
    }

    private static Fact ofACooperative() {
        return new RegistrationSubmitted(
                "0195a341-e803-7091-8e5b-6f5e4d3c2b1a",
                "JSR-M6XB3TGA",
                "0195a340-1fd6-7cc8-9a10-2b3c4d5e6f70",
                null,
                "jisr-cooperatives",
                Category.COOPERATIVE,
                "351",
                "073510707",
                Instant.parse("2026-03-02T10:45:00.100Z"),
                Language.FR,
                50,
                Gender.F,
                Education.HIGHER,
                new SubmittedCooperative(1_900_000, 32, 31, true),
                null,
                new SubmittedProject(Sector.DIGITAL, Stage.IDEA, null, 43_200_000, 22_100_000, 20_740_000, 360_000, 6),
                List.of());
    }

    private static Fact ofAPersonWithADisability() {
        return new RegistrationSubmitted(
                "0195a32a-77b9-7e65-b0d4-3c2d1e0f9a8b",
                "JSR-9FN2KYVE",
                "0195a329-05e1-7b2c-84a7-9f8e7d6c5b4a",
                null,
                "himaya-tamasuk",
                Category.PERSON_WITH_DISABILITY,
                "161",
                "071610707",
                Instant.parse("2026-03-02T10:19:05.600Z"),
                Language.AR,
                47,
                Gender.F,
                Education.VOCATIONAL,
                null,
                new SubmittedDisability(Proof.CERTIFICATE, LocalDate.of(2029, 12, 31)),
                new SubmittedProject(
                        Sector.TOURISM, Stage.OPERATING, LocalDate.of(2024, 5, 1), 3_950_000, 3_950_000, 0, 0, 4),
                List.of(Accessibility.STEP_FREE, Accessibility.LARGE_PRINT));
    }
}
