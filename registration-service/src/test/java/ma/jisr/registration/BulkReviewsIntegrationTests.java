package ma.jisr.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One decision on many registrations at once, over HTTP and the broker. */
class BulkReviewsIntegrationTests extends RunningService {

    private static final String PATH = "/api/v1/registrations/";
    private static final String REVIEWS = "/api/v1/reviews";

    private String officer = "";
    private String waiting = "";
    private String judged = "";
    private String elsewhere = "";

    @BeforeEach
    void oneWaitsOneDoesNotAndOneIsOfAnotherProvince() {
        new Topic("funding-facts").tell("ProgrammePublished", "jisr-marrakech-safi", 1, """
                        {"programme": "jisr-marrakech-safi", "version": 1, "category": "WOMAN_PROJECT_HOLDER",
                         "name": {}, "provinces": [], "selection": "FIRST_COME"}""");
        officer = new People(client).staff("officer-161@jisr.local");
        waiting = submitted("161", "071610103");
        judged = submitted("161", "071610103");
        elsewhere = submitted("351", "073510101");
        askForReview(waiting);
        askForReview(elsewhere);
    }

    @Test
    void showsWhatWouldComeOfItAndStoresNothing() {
        JsonNode preview = review("?preview=true", List.of(waiting, judged, elsewhere, "unknown"));

        assertThat(answers(preview)).containsExactly("WOULD_DECIDE", "NOT_UNDER_REVIEW", "NOT_YOURS", "NOT_YOURS");
        assertThat(preview.at("/counts/WOULD_DECIDE").asInt()).isEqualTo(1);
        assertThat(preview.at("/provinces").propertyNames()).containsExactly("161");
        assertThat(status(waiting)).isEqualTo("UNDER_REVIEW");
    }

    @Test
    void decidesEachByItselfAndAnswersARepetitionAlike() {
        List<String> all = List.of(waiting, judged, elsewhere);

        JsonNode first = review("", all);
        JsonNode again = review("", all);

        assertThat(answers(first)).containsExactly("DECIDED", "NOT_UNDER_REVIEW", "NOT_YOURS");
        assertThat(again).isEqualTo(first);
        assertThat(new Topic("registration-facts")
                        .await(2, fact -> fact.key().equals(waiting)).stream().map(Topic.Told::type))
                .containsExactly("RegistrationSubmitted", "ReviewDecided");
    }

    @Test
    void namesEveryFieldThatIsMissing() {
        Client.Answer answer = client.post(REVIEWS, officer, "{\"registrations\": []}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/registrations", "/reason", "/outcome");
    }

    private JsonNode review(String query, List<String> registrations) {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        registrations.forEach(body.putArray("registrations")::add);
        body.put("outcome", "ACCEPTED").put("reason", "شهادة أصلية");
        Client.Answer answer = client.post(
                REVIEWS + query,
                officer,
                body.toString(),
                Map.of("Idempotency-Key", UUID.randomUUID().toString()));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> answers(JsonNode review) {
        return review.path("items").findValuesAsString("answer");
    }

    private String submitted(String province, String commune) {
        String applicant = new People(client).applicant();
        ObjectNode body = People.registration();
        ((ObjectNode) People.applicant(body).get("residence"))
                .put("province", province)
                .put("commune", commune);
        String id = client.post("/api/v1/registrations", applicant, body.toString())
                .json()
                .path("id")
                .asString();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() ->
                        client.post(PATH + id + "/submission", applicant, "").status() == 202);
        return id;
    }

    private void askForReview(String id) {
        new Topic("funding-facts")
                .tell(
                        "ReviewRequested",
                        id,
                        1,
                        "{\"registration\": \"%s\", \"rules\": [], \"at\": \"2026-11-24T10:00:00Z\"}".formatted(id));
        String committee = new People(client).staff("committee@jisr.local");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> client.get(PATH + id, committee)
                        .json()
                        .path("status")
                        .asString("")
                        .equals("UNDER_REVIEW"));
    }

    private String status(String id) {
        return client.get(PATH + id, officer).json().path("status").asString();
    }
}
