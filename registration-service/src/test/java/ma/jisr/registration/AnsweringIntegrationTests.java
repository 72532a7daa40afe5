package ma.jisr.registration;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Predicate;
import ma.jisr.contracts.Contracts;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What funding offers, pays and refuses, and what an applicant answers, over HTTP and the broker. */
class AnsweringIntegrationTests extends RunningService {

    private static final String PATH = "/api/v1/registrations/";
    private static final String GROUNDS = "تاريخ الازدياد المسجل غير صحيح";

    @Autowired
    private MongoDatabase database;

    private final Topic funding = new Topic("funding-facts");

    private String applicant = "";
    private String id = "";

    @BeforeEach
    void oneIsSubmitted() {
        funding.tell("ProgrammePublished", "jisr-marrakech-safi", 1, """
                        {"programme": "jisr-marrakech-safi", "version": 1, "category": "WOMAN_PROJECT_HOLDER",
                         "name": {}, "provinces": [], "selection": "FIRST_COME"}""");
        applicant = new People(client).applicant();
        id = client.post(
                        "/api/v1/registrations",
                        applicant,
                        People.registration().toString())
                .json()
                .path("id")
                .asString();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() ->
                        client.post(PATH + id + "/submission", applicant, "").status() == 202);
    }

    @Test
    void takesAnOfferAndFollowsTheMoney() {
        assertProblem(client.post(PATH + id + "/acceptance", applicant, ""), 409, "no-offer");
        ObjectNode offer = example("PlaceOffered");
        funding.tell(
                "PlaceOffered",
                id,
                1,
                offer.put("expiresAt", Instant.now().plusSeconds(600).toString())
                        .toString());
        seen(applicant, json -> json.has("offer"));
        String stranger = new People(client).applicant();
        assertThat(client.post(PATH + id + "/acceptance", stranger, "").status())
                .isEqualTo(404);

        JsonNode accepted =
                client.post(PATH + id + "/acceptance", applicant, "").json();
        assertThat(accepted.at("/offer/amount").asDouble()).isEqualTo(50_000.0);
        assertThat(accepted.at("/offer/acceptedAt").isString()).isTrue();
        assertThat(client.post(PATH + id + "/acceptance", applicant, "").status())
                .as("once more")
                .isEqualTo(202);
        assertThat(new Topic("registration-facts")
                        .await(2, fact -> fact.key().equals(id))
                        .getLast()
                        .type())
                .isEqualTo("OfferAccepted");

        String payment = id + "-1-1";
        funding.tell("ChequeIssued", payment, 1, paid("ChequeIssued", payment));
        funding.tell("ChequeAssigned", payment, 2, paid("ChequeAssigned", payment));
        funding.tell("ChequeHandedOver", payment, 3, paid("ChequeHandedOver", payment));
        JsonNode seen = seen(applicant, json -> json.path("status").asString().equals("FUNDED"));
        assertThat(seen.at("/payments/0/state").asString()).isEqualTo("HANDED_OVER");
        assertThat(seen.at("/payments/0/amount").asDouble()).isEqualTo(25_000.0);
        assertThat(seen.at("/payments/0/cheque").asString()).isEqualTo("4402117");
        assertThat(seen.path("timeline").toString())
                .contains("Le chèque nº 4402117 de 25\u00a0000 MAD sera remis le 18/04/2026 : Maison de la culture");
        assertProblem(client.post(PATH + id + "/withdrawal", applicant, "{}"), 409, "already-paid");
    }

    @Test
    void appealsOnceAgainstARefusal() {
        String body = "{\"grounds\": \"%s\"}".formatted(GROUNDS);
        assertProblem(client.post(PATH + id + "/appeals", applicant, body), 409, "not-refused");
        ObjectNode refusal = example("ApplicantFoundIneligible");
        ((ObjectNode) refusal.at("/rules/0")).set("changes", JsonMapper.shared().readTree("""
                        [{"input": "age", "value": 61, "needed": 60, "bound": "AT_MOST", "message":
                          {"ar": "إلى 60", "fr": "Jusqu’à 60 ans.", "zgh": "ⴰⵔ 60", "en": "Up to 60."}}]"""));
        funding.tell(
                "ApplicantFoundIneligible",
                id,
                1,
                refusal.put("at", Instant.now().toString()).toString());
        JsonNode refused =
                seen(applicant, json -> json.path("status").asString().equals("INELIGIBLE"));
        assertThat(refused.at("/decision/rules/0/changes/0/message").asString()).isEqualTo("Jusqu’à 60 ans.");
        assertPointer(client.post(PATH + id + "/appeals", applicant, "{}"));
        assertPointer(client.post(PATH + id + "/appeals", applicant, "{\"grounds\": \"لا لا لا\"}"));
        assertPointer(
                client.post(PATH + id + "/appeals", applicant, "{\"grounds\": \"%s\"}".formatted("ف".repeat(4001))));

        Client.Answer taken = client.post(PATH + id + "/appeals", applicant, body);
        assertThat(taken.status()).as(taken.text()).isEqualTo(202);
        assertThat(taken.json().at("/appeal/grounds").asString()).isEqualTo(GROUNDS);
        assertProblem(client.post(PATH + id + "/appeals", applicant, body), 409, "already-appealed");
        Topic.Told told = new Topic("registration-facts")
                .await(2, fact -> fact.key().equals(id))
                .getLast();
        assertThat(told.type()).isEqualTo("AppealLodged");
        assertThat(told.data().path("appeal").asString()).isEqualTo(id + "-appeal");
        assertThat(told.data().toString()).doesNotContain(GROUNDS);
        assertThat(database.getCollection("registrations")
                        .find(Filters.eq("_id", id))
                        .map(Document::toJson)
                        .first())
                .contains(id + "-appeal")
                .doesNotContain(GROUNDS);

        funding.tell(
                "AppealDecided", id + "-appeal", 1, example("AppealDecided").toString());
        JsonNode seen = seen(applicant, json -> json.at("/appeal/outcome").isString());
        assertThat(seen.at("/appeal/outcome").asString()).isEqualTo("UPHELD");
        assertThat(seen.at("/appeal/reason").asString()).isNotEmpty();
    }

    @Test
    void showsStaffWhatTheyNeedOfAnAppeal() {
        funding.tell(
                "ApplicantFoundIneligible",
                id,
                1,
                example("ApplicantFoundIneligible")
                        .put("at", Instant.now().toString())
                        .toString());
        funding.tell("ReviewEscalated", id, 2, example("ReviewEscalated").toString());
        String officer = new People(client).staff("officer-161@jisr.local");
        JsonNode staff = seen(officer, json -> json.path("timeline").toString().contains("ReviewEscalated"));
        assertThat(staff.has("appeal")).isFalse();
        client.post(PATH + id + "/appeals", applicant, "{\"grounds\": \"%s\"}".formatted(GROUNDS));

        JsonNode masked = client.get(PATH + id, officer).json();
        assertThat(masked.at("/appeal/lodgedAt").isString()).isTrue();
        assertThat(masked.toString()).doesNotContain(GROUNDS);
        JsonNode disclosed = client.post(PATH + id + "/disclosure", officer, "{\"reason\": \"دراسة التظلم\"}")
                .json();
        assertThat(disclosed.at("/appeal/grounds").asString()).isEqualTo(GROUNDS);
        assertThat(disclosed.path("timeline").toString()).contains("ReviewEscalated");
        assertThat(client.get(PATH + id, applicant).text()).doesNotContain("ReviewEscalated");
    }

    private JsonNode seen(String token, Predicate<JsonNode> by) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> client.get(PATH + id, token, Map.of("Accept-Language", "fr"))
                                .json(),
                        by);
    }

    private String paid(String fact, String payment) {
        return example(fact).put("payment", payment).toString();
    }

    private ObjectNode example(String fact) {
        ObjectNode data = (ObjectNode) JsonMapper.shared().readTree(Contracts.example(fact));
        return data.put("registration", id);
    }

    private static void assertProblem(Client.Answer answer, int status, String slug) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().path("type").asString()).isEqualTo("urn:jisr:problem:" + slug);
    }

    private static void assertPointer(Client.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/grounds");
    }
}
