package ma.jisr.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ContractsTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path FOLDER = Path.of("src/main/resources/contracts");

    static List<String> facts() {
        return Contracts.facts();
    }

    static List<String> examples() throws IOException {
        return names("examples", ".v1.json");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsWhatItsSchemaPromises(String example) {
        assertThat(Schemas.refusals(factOf(example), tree(example))).isEmpty();
    }

    @Test
    void everyFactHasASchemaAndAnExampleAndNothingElseHas() throws IOException {
        assertThat(names("events", ".v1.schema.json")).containsExactlyInAnyOrderElementsOf(facts());
        assertThat(examples()).containsAll(facts());
        assertThat(examples()).allSatisfy(example -> assertThat(facts()).contains(factOf(example)));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void refusesAnUnknownField(String fact) {
        assertThat(Schemas.refusals(fact, tree(fact).put("surprise", 1))).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void refusesAFactWithoutOneOfItsRequiredFields(String example) {
        String fact = factOf(example);
        JsonNode required = JSON.readTree(Contracts.schema(fact)).get("required");
        assertThat(required).isNotEmpty();
        for (JsonNode field : required) {
            ObjectNode broken = tree(example);
            broken.remove(field.asString());
            assertThat(Schemas.refusals(fact, broken)).as("without %s", field).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void refusesNullAndAnotherTypeInEveryField(String example) {
        for (String field : tree(example).propertyNames()) {
            assertThat(Schemas.refusals(factOf(example), tree(example).putNull(field)))
                    .as("null in %s", field)
                    .isNotEmpty();
            assertThat(Schemas.refusals(factOf(example), tree(example).put(field, 1.5)))
                    .as("1.5 in %s", field)
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void refusesATimeThatIsNotInUtc(String example) {
        for (String field : List.of("at", "submittedAt", "expiresAt")) {
            if (tree(example).has(field)) {
                ObjectNode broken = tree(example).put(field, "2026-03-02T10:15:30+01:00");
                assertThat(Schemas.refusals(factOf(example), broken)).as(field).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void namesNoOneExceptInContacts(String example) {
        if (!example.equals("ContactChanged")) {
            assertThat(Contracts.example(example))
                    .doesNotContain("phone", "email", "nationalId", "givenName", "familyName", "address", "birthDate");
        }
    }

    @Test
    void tellsOneWomansJourneyInTheOrderOfTime() {
        List<String> journey = List.of(
                "RegistrationSubmitted",
                "ApplicantFoundEligible",
                "ApplicantWaitlisted",
                "PlaceAllocated",
                "PlacementDelayed",
                "BeneficiaryPlaced",
                "RegistrationWithdrawn",
                "PlaceReleased",
                "PlacementEnded");
        assertThat(journey.stream().map(fact -> tree(fact).get("registration")).distinct())
                .hasSize(1);
        assertThat(journey.stream().map(ContractsTests::when)).isSorted();
    }

    @Test
    void holdsFourHundredSampleRegistrationsEachWithItsExpectedOutcome() {
        List<JsonNode> lines =
                Contracts.sampleRegistrations().lines().map(JSON::readTree).toList();
        assertThat(lines).hasSize(400);
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.at("/expect/outcome").asString())
                    .isIn("ELIGIBLE", "INELIGIBLE", "REVIEW", "INVALID", "DUPLICATE");
            assertThat(line.get("registration").isObject()).isTrue();
        });
    }

    @Test
    void saysWhichContractIsMissing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Contracts.example("PlaceLost"))
                .withMessageContaining("PlaceLost");
    }

    private static String when(String fact) {
        ObjectNode data = tree(fact);
        return data.path(data.has("at") ? "at" : "submittedAt").asString();
    }

    private static String factOf(String example) {
        return example.replaceFirst("-.*", "");
    }

    private static ObjectNode tree(String example) {
        return (ObjectNode) JSON.readTree(Contracts.example(example));
    }

    private static List<String> names(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            return files.map(file -> file.getFileName().toString())
                    .peek(name -> assertThat(name).endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .sorted()
                    .toList();
        }
    }
}
