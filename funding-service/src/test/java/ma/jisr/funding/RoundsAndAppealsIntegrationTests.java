package ma.jisr.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rounds and appeals as they are seen from outside. */
class RoundsAndAppealsIntegrationTests {

    private static final String ROUNDS = "/api/v1/programmes/ranked/rounds";
    private static final Duration SOON = Duration.ofSeconds(60);
    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService("funding-rounds-running", "classpath:ranked-programmes/");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void announcesDrawsAndReportsARound() throws Exception {
        String committee = service.token("COMMITTEE");
        String last = LocalDate.now(ZoneId.of("Africa/Casablanca")).plusDays(3).toString();
        String key = UUID.randomUUID().toString();
        HttpResponse<String> made = announce(committee, key, last);
        assertThat(made.statusCode()).isEqualTo(201);
        String path = made.headers().firstValue("Location").orElseThrow();
        assertThat(announce(committee, key, last).body()).isEqualTo(made.body());
        assertThat(announce(committee, key, LocalDate.parse(last).plusDays(1).toString())
                        .statusCode())
                .isEqualTo(422);
        assertThat(announce(committee, "another", last).body()).contains("round-open");

        JsonNode round = service.read(path, null, "en");
        assertThat(round.get("seedHash").asString()).hasSize(64);
        assertThat(round.path("seed").isString()).isFalse();
        assertThat(service.read(ROUNDS, null, "en").get("items")).hasSize(1);
        assertThat(service.get(path + "/report", null, "en").body()).contains("round-no-report");
        assertThat(service.send("POST", path + "/draw", committee, "").body()).contains("round-window-open");

        String registration = UUID.randomUUID().toString();
        service.tell("RegistrationSubmitted", registration, 1, submitted(registration, 33));
        await().atMost(SOON).until(() -> service.told(registration).size() == 1);
        daysPass();
        assertThat(service.send("POST", path + "/draw", committee, "").statusCode())
                .isEqualTo(202);
        await().atMost(SOON)
                .until(() ->
                        service.read(path, null, "en").get("state").asString().equals("DRAWN"));

        HttpResponse<String> report = service.get(path + "/report", null, "en");
        String sha256 = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256")
                        .digest(report.body().getBytes("UTF-8")));
        JsonNode drawn = service.read(path, null, "en");
        assertThat(report.headers().firstValue("ETag")).contains("\"" + sha256 + "\"");
        assertThat(report.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(drawn.get("reportSha256").asString()).isEqualTo(sha256);
        assertThat(report.body())
                .contains("seed," + drawn.get("seed").asString(), "JSR-7K3MQ9XD,001,1,jobs=2")
                .doesNotContain(registration, "applicant-of");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(service.told(registration))
                        .containsExactly("ma.jisr.ApplicantFoundEligible.v1 1", "ma.jisr.PlaceAllocated.v1 2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FINANCE", "OFFICER", "AUDITOR", "ADMINISTRATOR", "APPLICANT"})
    void letsTheCommitteeAnnounceOnly(String role) throws Exception {
        assertThat(announce(service.token(role), "k", "2030-01-01").statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"'{\"closesOn\": \"2020-01-01\"}'", "'{}'", "'{\"closesOn\": \"tomorrow\"}'", "'{\"opensOn\": 1}'"})
    void namesWhatIsWrongWithAnAnnouncement(String body) throws Exception {
        assertThat(service.send(
                                "POST",
                                ROUNDS,
                                service.token("COMMITTEE"),
                                body,
                                "Content-Type",
                                "application/json",
                                "Idempotency-Key",
                                UUID.randomUUID().toString())
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void takesAnAppealInAndDecidesIt() throws Exception {
        String registration = UUID.randomUUID().toString();
        String appeal = "/api/v1/appeals/" + registration + "-appeal";
        String committee = service.token("COMMITTEE");
        service.tell("RegistrationSubmitted", registration, 1, submitted(registration, 17));
        service.tell("AppealLodged", registration, 2, """
                {"registration":"%s","reference":"JSR-7K3MQ9XD","applicant":"a-of-%s","programme":"ranked",
                "province":"001","appeal":"%s-appeal","at":"%s"}""".formatted(
                        registration, registration, registration, java.time.Instant.now()));
        await().atMost(SOON).until(() -> service.get(appeal, committee, "en").statusCode() == 200);

        HttpResponse<String> read = service.get(appeal, committee, "fr");
        JsonNode seen = JsonMapper.shared().readTree(read.body());
        assertThat(seen.at("/evidence/rules/0/message").asString()).isEqualTo("adult fails");
        assertThat(seen.at("/evidence/rules/0/inputs/age").asInt()).isEqualTo(17);
        assertThat(seen.at("/evidence/intact").asBoolean()).isTrue();
        assertThat(service.read("/api/v1/appeals?state=OPEN&programme=ranked&province=001", committee, "en")
                        .get("items"))
                .hasSize(1);
        assertThat(service.read("/api/v1/appeals?state=UPHELD", service.token("AUDITOR"), "en")
                        .get("items"))
                .isEmpty();
        assertThat(service.read("/api/v1/me/data", service.applicant("a-of-" + registration), "en")
                        .at("/appeals/0/state")
                        .asString())
                .isEqualTo("OPEN");

        String tag = read.headers().firstValue("ETag").orElseThrow();
        String upheld = """
                {"outcome":"UPHELD","reason":"the birth certificate","corrections":{"applicant.age":18}}""";
        assertThat(decide(appeal, committee, upheld, null).statusCode()).isEqualTo(428);
        assertThat(decide(appeal, committee, upheld, "\"99\"").statusCode()).isEqualTo(412);
        assertThat(decide(appeal, committee, upheld.replace("18", "17"), tag).body())
                .contains("appeal-still-ineligible", "adult");
        assertThat(decide(appeal, committee, "{\"outcome\":\"UPHELD\"}", tag).body())
                .contains("/reason");
        assertThat(decide(appeal, committee, upheld.replace("applicant.age", "applicant.name"), tag)
                        .body())
                .contains("/corrections/applicant.name");
        assertThat(decide(appeal, service.token("AUDITOR"), upheld, tag).statusCode())
                .isEqualTo(403);

        HttpResponse<String> decided = decide(appeal, committee, upheld, tag);

        assertThat(decided.statusCode()).as(decided.body()).isEqualTo(200);
        assertThat(JsonMapper.shared().readTree(decided.body()).get("effect").asString())
                .isEqualTo("IN_ROUND");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(service.told(registration + "-appeal"))
                        .containsExactly("ma.jisr.AppealDecided.v1 1"));
        assertThat(decide(appeal, committee, upheld, tag).body()).contains("appeal-decided");
    }

    @Test
    void letsNobodyDecideOverHerOwnDecision() throws Exception {
        String registration = UUID.randomUUID().toString();
        String appeal = "/api/v1/appeals/" + registration + "-appeal";
        String committee = service.token("COMMITTEE");
        service.tell(
                "RegistrationSubmitted",
                registration,
                1,
                submitted(registration, 33).replace("NONE", "HIGHER"));
        service.tell("ReviewDecided", registration, 2, """
                {"registration":"%s","outcome":"REFUSED","reason":"no seal","decidedBy":"account-of-[COMMITTEE]",
                "at":"2026-03-03T09:15:30Z"}""".formatted(registration));
        service.tell("AppealLodged", registration, 3, """
                {"registration":"%s","reference":"JSR-7K3MQ9XD","applicant":"a-of-%s","programme":"ranked",
                "province":"001","appeal":"%s-appeal","at":"%s"}""".formatted(
                        registration, registration, registration, java.time.Instant.now()));
        await().atMost(SOON).until(() -> service.get(appeal, committee, "en").statusCode() == 200);
        String tag = service.get(appeal, committee, "en")
                .headers()
                .firstValue("ETag")
                .orElseThrow();

        HttpResponse<String> refused = decide(appeal, committee, "{\"outcome\":\"UPHELD\",\"reason\":\"r\"}", tag);

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("appeal-own-decision");
    }

    private static HttpResponse<String> announce(String token, String key, String last) throws Exception {
        return service.send(
                "POST",
                ROUNDS,
                token,
                "{\"closesOn\": \"" + last + "\"}",
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                key);
    }

    private static HttpResponse<String> decide(String appeal, String token, String body, String tag) throws Exception {
        return tag == null
                ? service.send("POST", appeal + "/decision", token, body, "Content-Type", "application/json")
                : service.send(
                        "POST", appeal + "/decision", token, body, "Content-Type", "application/json", "If-Match", tag);
    }

    /** As if the window had ended yesterday; what was submitted in March is in it. */
    private static void daysPass() {
        service.bean(MongoDatabase.class)
                .getCollection("rounds")
                .updateOne(
                        new Document("_id", "ranked"),
                        new Document(
                                "$set",
                                new Document(
                                        "state.rounds.0.closesOn",
                                        LocalDate.now(ZoneId.of("Africa/Casablanca"))
                                                .minusDays(1)
                                                .toString())));
    }

    private static String submitted(String registration, int age) {
        return """
                {"registration":"%s","reference":"JSR-7K3MQ9XD","applicant":"a-of-%s","programme":"ranked",
                "category":"WOMAN_PROJECT_HOLDER","province":"001","commune":"071610103",
                "submittedAt":"2026-03-02T09:15:30.250Z","language":"ar","age":%d,"gender":"F","education":"NONE",
                "project":{"sector":"CRAFTS","stage":"STARTING","costCentimes":2000000,"requestedCentimes":1000000,
                "ownCashCentimes":1000000,"ownInKindCentimes":0,"jobs":2},"accessibility":[]}""".formatted(registration, registration, age);
    }
}
