package ma.jisr.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import ma.jisr.registration.registration.Reference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Drafts, submissions and what follows from them, over HTTP and the broker. */
class RegisteringIntegrationTests extends RunningService {

    private static final String PATH = "/api/v1/registrations";

    private String applicant = "";

    @BeforeEach
    void programmesArePublished() {
        new Topic("funding-facts").tell("ProgrammePublished", "jisr-marrakech-safi", 1, """
                        {"programme": "jisr-marrakech-safi", "version": 1, "category": "WOMAN_PROJECT_HOLDER",
                         "name": {}, "provinces": [], "selection": "FIRST_COME"}""");
        applicant = new People(client).applicant();
    }

    @Test
    void leadsFromADraftToAFactThatNamesNobody() {
        ObjectNode body = People.registration();
        Client.Answer draft = client.post(PATH, applicant, body.toString());
        assertThat(draft.status()).as(draft.text()).isEqualTo(201);
        String id = draft.json().path("id").asString();
        assertThat(draft.header("Location")).isEqualTo(PATH + "/" + id);
        assertThat(draft.json().path("status").asString()).isEqualTo("DRAFT");
        assertThat(Reference.isWellFormed(draft.json().path("reference").asString()))
                .isTrue();

        Client.Answer submitted = submitted(id, applicant);

        assertThat(submitted.status()).as(submitted.text()).isEqualTo(202);
        Topic.Told told = new Topic("registration-facts")
                .await(1, fact -> fact.key().equals(id))
                .getFirst();
        assertThat(told.type()).isEqualTo("RegistrationSubmitted");
        assertThat(told.sequence()).isEqualTo(1);
        assertThat(told.data().at("/project/costCentimes").asLong()).isEqualTo(8_500_000);
        assertThat(told.data().toString())
                .doesNotContain(
                        People.applicant(body).get("nationalId").asString(),
                        People.applicant(body).get("phone").asString(),
                        "فاطمة");
        String owner = told.data().path("applicant").asString();
        Topic.Told contact =
                new Topic("contacts").await(2, fact -> fact.key().equals(owner)).getLast();
        assertThat(contact.data().path("phone").asString())
                .isEqualTo(People.applicant(body).get("phone").asString());
    }

    @Test
    void followsWhatFundingAndIncubatorTell() {
        String id = drafted(People.registration());
        submitted(id, applicant);
        Topic funding = new Topic("funding-facts");
        funding.tell("ApplicantFoundEligible", id, 1, """
                {"registration": "%s", "rules": [{"rule": "woman", "version": 1, "passed": true, "review": false,
                 "message": {"ar": "امرأة", "fr": "une femme", "zgh": "ⵜⴰⵎⵖⴰⵔⵜ", "en": "a woman"}, "inputs": {}}],
                 "at": "2026-11-24T10:00:00Z"}""".formatted(id));
        funding.tell("PlaceAllocated", id, 2, """
                {"registration": "%s", "province": "161", "amountCentimes": 5000000, "at": "2026-11-24T10:00:01Z"}""".formatted(id));
        new Topic("incubator-facts").tell("BeneficiaryPlaced", id, 1, """
                        {"registration": "%s", "incubator": "dar", "incubatorName": {"ar": "دار", "fr": "Maison"},
                         "commune": "071610103", "at": "2026-11-24T10:00:02Z"}""".formatted(id));

        JsonNode seen = Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> client.get(PATH + "/" + id, applicant, Map.of("Accept-Language", "fr"))
                                .json(),
                        json -> json.has("incubator") && json.has("place"));

        assertThat(seen.path("status").asString()).isEqualTo("PLACE_ALLOCATED");
        assertThat(seen.at("/place/amount").asDouble()).isEqualTo(50_000.0);
        assertThat(seen.at("/decision/rules/0/message").asString()).isEqualTo("une femme");
        assertThat(seen.path("timeline").toString())
                .contains("Une place est attribuée.", "Incubateur : Maison.", "Inscription déposée.");
    }

    @Test
    void makesOneRegistrationOfARepeatedRequestAndRefusesOtherContentUnderItsKey() {
        ObjectNode body = People.registration();
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        Client.Answer first = client.post(PATH, applicant, body.toString(), key);
        Client.Answer again = client.post(PATH, applicant, body.toString(), key);
        Client.Answer other = client.post(PATH, applicant, People.registration().toString(), key);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(other.status()).isEqualTo(422);
    }

    @Test
    void changesADraftOnlyAsItWasRead() {
        ObjectNode body = People.registration();
        Client.Answer draft = client.post(PATH, applicant, body.toString());
        String path = draft.header("Location");
        People.project(body).put("title", "عنوان آخر");

        assertThat(client.put(path, applicant, body.toString(), Map.of()).status())
                .isEqualTo(428);
        Map<String, String> read = Map.of("If-Match", draft.header("ETag"));
        Client.Answer changed = client.put(path, applicant, body.toString(), read);
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.header("ETag")).isNotEqualTo(draft.header("ETag"));
        assertThat(client.put(path, applicant, body.toString(), read).status()).isEqualTo(412);
        assertThat(client.get(path, applicant).json().at("/project/title").asString())
                .isEqualTo("عنوان آخر");
    }

    @Test
    void namesEveryGapOfAnEmptyDraft() {
        String id = client.post(PATH, applicant, "{}").json().path("id").asString();

        Client.Answer refused =
                client.post(PATH + "/" + id + "/submission", applicant, "", Map.of("Accept-Language", "en"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        List<String> pointers = refused.json()
                .path("errors")
                .valueStream()
                .map(error -> error.path("pointer").asString())
                .toList();
        assertThat(pointers)
                .contains("/programme", "/category", "/applicant/nationalId", "/project/cost", "/consent/given")
                .hasSizeGreaterThan(18)
                .doesNotHaveDuplicates();
    }

    @Test
    void refusesASecondSubmissionUnlessItIsTheSameRequest() {
        String id = drafted(People.registration());
        Map<String, String> key = Map.of("Idempotency-Key", "submit-once");
        String path = PATH + "/" + id + "/submission";

        assertThat(client.post(path, applicant, "", key).status()).isEqualTo(202);
        assertThat(client.post(path, applicant, "", key).status()).isEqualTo(202);
        Client.Answer second = client.post(path, applicant, "");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.json().path("type").asString()).isEqualTo("urn:jisr:problem:already-submitted");
    }

    @Test
    void takesOneActiveRegistrationPerPersonUntilItIsWithdrawn() {
        ObjectNode body = People.registration();
        String first = drafted(body);
        String second = drafted(body);
        assertThat(submitted(first, applicant).status()).isEqualTo(202);

        Client.Answer duplicate = submitted(second, applicant);
        assertThat(duplicate.status()).isEqualTo(409);
        assertThat(duplicate.text())
                .doesNotContain(first, People.applicant(body).get("nationalId").asString());

        Client.Answer withdrawn =
                client.post(PATH + "/" + first + "/withdrawal", applicant, "{\"reason\": \"سأنتقل\"}");
        assertThat(withdrawn.json().path("status").asString()).isEqualTo("WITHDRAWN");
        assertThat(submitted(second, applicant).status()).isEqualTo(202);
        assertThat(client.post(PATH + "/" + first + "/withdrawal", applicant, "{}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void takesOneOfManyThatAPersonSubmitsAtOnce() throws Exception {
        ObjectNode body = People.registration();
        submitted(drafted(People.registration()), applicant);
        List<Callable<Integer>> submissions = Stream.generate(() -> drafted(body))
                .limit(12)
                .<Callable<Integer>>map(id -> () -> client.post(PATH + "/" + id + "/submission", applicant, "")
                        .status())
                .toList();

        List<Integer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var submission : threads.invokeAll(submissions)) {
                answers.add(submission.get());
            }
        }

        assertThat(answers).containsOnlyOnce(202).containsOnly(202, 409);
    }

    @Test
    void hidesWhatIsSomebodyElses() {
        String id = drafted(People.registration());
        String other = new People(client).applicant();
        String body = People.registration().toString();

        assertThat(client.get(PATH + "/" + id, other).status()).isEqualTo(404);
        assertThat(client.put(PATH + "/" + id, other, body, Map.of("If-Match", "\"1\""))
                        .status())
                .isEqualTo(404);
        assertThat(submitted(id, other).status()).isEqualTo(404);
        assertThat(client.post(PATH + "/" + id + "/withdrawal", other, "{}").status())
                .isEqualTo(404);
        assertThat(client.get(PATH + "/" + id + "/events", other).status()).isEqualTo(404);
        assertThat(client.get(PATH + "/" + UUID.randomUUID(), applicant).status())
                .isEqualTo(404);
        assertThat(client.get(PATH + "/" + id, "").status()).isEqualTo(401);
    }

    @Test
    void letsAnOfficerReviewWhatIsOfHerProvince() {
        String officer = new People(client).staff("officer-161@jisr.local");
        String mine = drafted(People.registration());
        submitted(mine, applicant);
        ObjectNode elsewhere = People.registration();
        ((ObjectNode) People.applicant(elsewhere).get("residence"))
                .put("province", "351")
                .put("commune", "073510101");
        String theirs = drafted(elsewhere);
        submitted(theirs, applicant);
        new Topic("funding-facts")
                .tell(
                        "ReviewRequested",
                        mine,
                        1,
                        "{\"registration\": \"%s\", \"rules\": [], \"at\": \"2026-11-24T10:00:00Z\"}".formatted(mine));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> client.get(PATH + "/" + mine, officer)
                        .json()
                        .path("status")
                        .asString()
                        .equals("UNDER_REVIEW"));

        String verdict = "{\"outcome\": \"ACCEPTED\", \"reason\": \"شهادة أصلية\"}";
        assertThat(client.post(PATH + "/" + theirs + "/review", officer, verdict)
                        .status())
                .isEqualTo(404);
        assertThat(client.post(PATH + "/" + mine + "/review", applicant, verdict)
                        .status())
                .isEqualTo(403);
        assertThat(client.post(PATH + "/" + mine + "/review", officer, verdict).status())
                .isEqualTo(202);
        assertThat(client.post(PATH + "/" + mine + "/review", officer, verdict).status())
                .isEqualTo(409);
        assertThat(new Topic("registration-facts")
                        .await(2, fact -> fact.key().equals(mine))
                        .getLast()
                        .type())
                .isEqualTo("ReviewDecided");
    }

    @Test
    void pagesThroughLists() {
        String first = drafted(People.registration());
        String second = drafted(People.registration());

        JsonNode page = client.get(PATH + "?mine=true&limit=1", applicant).json();
        JsonNode rest = client.get(
                        PATH + "?mine=true&limit=1&cursor=" + page.path("next").asString(), applicant)
                .json();

        assertThat(page.at("/items/0/id").asString()).isEqualTo(second);
        assertThat(rest.at("/items/0/id").asString()).isEqualTo(first);
        assertThat(rest.path("next").isNull()).isTrue();
        assertThat(client.get(PATH + "?mine=true&cursor=!", applicant).status()).isEqualTo(400);
    }

    @Test
    void keepsWhatAnAgentTypesForWhoeverHasThatPhone() {
        ObjectNode body = People.registration();
        String phone = People.phone();
        People.applicant(body).put("phone", phone.replace("+212", "0"));
        String agent = new People(client).staff("agent@jisr.local");

        String id = client.post(PATH, agent, body.toString()).json().path("id").asString();

        assertThat(client.get(PATH + "/" + id, agent).status()).isEqualTo(200);
        String herself =
                new People(client).signIn("phone", phone).path("access_token").asString();
        assertThat(client.get(PATH + "/" + id, herself).status()).isEqualTo(200);
    }

    @Test
    void showsTheGeographyToEverybody() {
        Client.Answer answer = client.get("/api/v1/geography", "");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/regions/0/provinces").size()).isEqualTo(8);
        assertThat(answer.json().at("/regions/0/provinces/0/communes/0/name/ar").asString())
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"programme":                                        | 400 |
                    {"programme": "a"} {}                                | 400 |
                    []                                                   | 400 |
                    "text"                                               | 400 |
                    null                                                 | 400 |
                    {"unknown": 1}                                       | 400 | /unknown
                    {"applicant": {"admin": true}}                       | 400 | /applicant/admin
                    {"programme": 7}                                     | 400 | /programme
                    {"category": "MAN"}                                  | 400 | /category
                    {"category": 1}                                      | 400 | /category
                    {"applicant": "Fatima"}                              | 400 | /applicant
                    {"applicant": {"birthDate": "1992-02-30"}}           | 400 | /applicant/birthDate
                    {"applicant": {"birthDate": "yesterday"}}            | 400 | /applicant/birthDate
                    {"applicant": {"birthDate": "+999999999-12-31"}}     | 400 | /applicant/birthDate
                    {"applicant": {"givenName": "a\\u0000b"}}            | 400 | /applicant/givenName
                    {"applicant": {"givenName": "a\\ud800b"}}            | 400 | /applicant/givenName
                    {"applicant": {"givenName": "a\\u202eb"}}            | 400 | /applicant/givenName
                    {"applicant": {"language": "de"}}                    | 400 | /applicant/language
                    {"project": {"cost": NaN}}                           | 400 |
                    {"project": {"cost": "85000"}}                       | 400 | /project/cost
                    {"project": {"cost": 1e999999999}}                   | 400 | /project/cost
                    {"project": {"cost": 1e-999999999}}                  | 400 | /project/cost
                    {"project": {"cost": 99999999999999999999999999999}} | 400 | /project/cost
                    {"project": {"cost": 10.005}}                        | 400 | /project/cost
                    {"project": {"jobs": 1.5}}                           | 400 | /project/jobs
                    {"project": {"jobs": 99999999999}}                   | 400 | /project/jobs
                    {"accessibility": ["VOICE", "FLYING"]}               | 400 | /accessibility/1
                    {"accessibility": [null]}                            | 400 | /accessibility/0
                    {"consent": {"given": "yes"}}                        | 400 | /consent/given
                    {"project": {"cost": 85000.10}}                      | 201 |
                    {"applicant": {"phone": "06 12-34 56.78"}}           | 201 |
                    {"project": {"requested": -5}}                       | 201 |
                    """)
    void refusesBadBodiesWithTheFieldAtFault(String body, int status, String pointer) {
        Client.Answer answer = client.post(PATH, applicant, body);

        assertThat(answer.status()).as(body + " → " + answer.text()).isEqualTo(status);
        if (status == 400) {
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        }
        if (pointer != null) {
            assertThat(answer.json().at("/errors/0/pointer").asString())
                    .as(answer.text())
                    .isEqualTo(pointer);
        }
    }

    @Test
    void refusesNamesWithoutEndAndBrokenText() {
        Client.Answer endless =
                client.post(PATH, applicant, "{\"applicant\": {\"givenName\": \"" + "ف".repeat(10_000) + "\"}}");
        assertThat(endless.status()).isEqualTo(400);
        assertThat(endless.json().at("/errors/0/pointer").asString()).isEqualTo("/applicant/givenName");

        byte[] broken = "{\"applicant\": {\"givenName\": \"x\"}}".getBytes(StandardCharsets.UTF_8);
        broken[broken.length - 5] = (byte) 0xC3;
        assertThat(client.post(PATH, applicant, broken).status()).isEqualTo(400);
        assertThat(client.post(PATH, applicant, "[".repeat(100_000)).status()).isEqualTo(400);
    }

    @Test
    void streamsTheStatus() {
        String id = drafted(People.registration());
        List<String> lines = client.lines(PATH + "/" + id + "/events", applicant);
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> lines.toString().contains("DRAFT"));

        submitted(id, applicant);

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> lines.toString().contains("SUBMITTED"));
    }

    private String drafted(ObjectNode body) {
        Client.Answer answer = client.post(PATH, applicant, body.toString());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("id").asString();
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
