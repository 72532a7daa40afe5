package ma.jisr.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import ma.jisr.contracts.Contracts;
import org.assertj.core.api.SoftAssertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The 400 made-up registrations are taken or refused at submission as each says. */
class SampleRegistrationsIntegrationTests extends RunningService {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PATH = "/api/v1/registrations";
    private static final Map<String, String> PROGRAMMES = Map.of(
            "jisr-marrakech-safi", "WOMAN_PROJECT_HOLDER",
            "jisr-cooperatives", "COOPERATIVE",
            "himaya-tamasuk", "PERSON_WITH_DISABILITY",
            "haouz-moubadara", "YOUNG_PROJECT_HOLDER");

    @Test
    void areTakenOrRefusedAsEachSays() {
        String applicant = new People(client).applicant();
        PROGRAMMES.forEach(SampleRegistrationsIntegrationTests::publish);
        List<JsonNode> lines =
                Contracts.sampleRegistrations().lines().map(JSON::readTree).toList();
        assertThat(lines).hasSize(400);
        SoftAssertions every = new SoftAssertions();

        for (JsonNode line : lines) {
            Client.Answer draft =
                    client.post(PATH, applicant, line.path("registration").toString());
            Client.Answer answer =
                    draft.status() == 201 ? submitted(draft.json().path("id").asString(), applicant) : draft;
            every.assertThat(answer.status()).as("%s → %s", line, answer.text()).isEqualTo(expected(line));
        }

        every.assertAll();
    }

    private static int expected(JsonNode line) {
        return switch (line.at("/expect/outcome").asString()) {
            case "INVALID" -> 400;
            case "DUPLICATE" -> 409;
            default -> 202;
        };
    }

    private static void publish(String programme, String category) {
        new Topic("funding-facts")
                .tell(
                        "ProgrammePublished",
                        programme,
                        1,
                        "{\"programme\": \"%s\", \"version\": 1, \"category\": \"%s\"}".formatted(programme, category));
    }

    /** Submits, as soon as the programme is known here. */
    private Client.Answer submitted(String id, String token) {
        return Awaitility.await()
                .pollDelay(Duration.ZERO)
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> client.post(PATH + "/" + id + "/submission", token, ""),
                        answer -> answer.status() != 400 || !answer.text().contains("/programme"));
    }
}
