package ma.jisr.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import ma.jisr.contracts.Contracts;
import ma.jisr.funding.allocation.Allocation;
import ma.jisr.funding.allocation.Allocations;
import ma.jisr.starter.aggregate.Versioned;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class DraftsIntegrationTests {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String PROGRAMMES = "/api/v1/programmes/";
    private static final String JSON = "application/json";
    private static final String YAML = "application/yaml";
    private static RunningService service;
    private static String committee;

    private final String code = "tried-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService("funding-drafts", "classpath:programmes/");
        committee = service.token("COMMITTEE");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void savesADraftThatNobodySeesUntilItIsPublished() throws Exception {
        HttpResponse<String> created = put(definition(), null);

        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        assertThat(tag(created)).isEqualTo("\"1\"");
        assertThat(json(get("/draft"))).isEqualTo(json(created));
        assertThat(service.get(PROGRAMMES + code, null, "en").statusCode()).isEqualTo(404);
        assertThat(service.read("/api/v1/programmes", null, "en").toString()).doesNotContain(code);
    }

    @Test
    void changesADraftOnlyForWhoHasReadIt() throws Exception {
        ObjectNode definition = definition();
        put(definition, null);

        assertThat(put(definition, null).statusCode()).isEqualTo(200); // The same again is no change.
        definition.put("sharePercent", 90);
        assertThat(put(definition, null).statusCode()).isEqualTo(428);
        assertThat(put(definition, "\"7\"").statusCode()).isEqualTo(412);
        HttpResponse<String> changed = put(definition, "\"1\"");
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(tag(changed)).isEqualTo("\"2\"");
        assertThat(put(definition().put("sharePercent", 80), "\"1\"").statusCode())
                .isEqualTo(412);
    }

    @Test
    void refusesWhatIsNoProgrammeNamingEachField() throws Exception {
        ObjectNode definition = definition();
        definition.put("ceiling", new java.math.BigDecimal("100.001"));
        definition.withArray("conventions").get(0).asObject().put("percent", 61);
        definition.withObject("name").remove("zgh");
        definition.withArray("rules").get(1).asObject().put("id", "age-18-to-35");

        HttpResponse<String> refused = put(definition, null);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused)
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("pointer").asString()))
                .containsExactlyInAnyOrder("/ceiling", "/conventions", "/name", "/rules/1");
        assertThat(put(definition().put("colour", "green"), null).statusCode()).isEqualTo(400);
        assertThat(put(definition().put("code", "other"), null).body()).contains("/code");
    }

    @Test
    void saysLineAndColumnOfAMistakeAndPublishesNothingUntilItIsMended() throws Exception {
        ObjectNode definition = definition();
        definition.withArray("rules").get(0).asObject().put("expression", "applicant.age >= \"eighteen\"");
        definition.withArray("rules").get(2).asObject().put("expression", "100 / project.jobs > 1");
        String tag = tag(put(definition, null));

        JsonNode problems = json(post("/validation", null)).get("problems");

        assertThat(problems).hasSize(2);
        assertThat(problems.at("/0/pointer").asString()).isEqualTo("/rules/0/expression");
        assertThat(problems.at("/0/rule").asString()).isEqualTo("age-18-to-35");
        assertThat(problems.at("/0/line").asInt()).isEqualTo(1);
        assertThat(problems.at("/0/column").asInt()).isEqualTo(15);
        assertThat(problems.at("/1/detail").asString()).contains("divides by zero", "young-with-an-idea");
        assertThat(post("/preview", null).statusCode()).isEqualTo(400);
        assertThat(post("/publication", tag).statusCode()).isEqualTo(400);
        assertThat(json(post("/publication", tag)).at("/errors/0/pointer").asString())
                .isEqualTo("/rules/0/expression");
        assertThat(get("/draft").headers().firstValue("ETag")).hasValue(tag);
        assertThat(service.told(code)).isEmpty();
    }

    @Test
    void publishesADraftOnceWithItsEnvelopesAndTellsSo() throws Exception {
        String tag = tag(put(definition(), null));

        assertThat(post("/publication", null).statusCode()).isEqualTo(428);
        assertThat(post("/publication", "\"9\"").statusCode()).isEqualTo(412);
        HttpResponse<String> published = post("/publication", tag);

        assertThat(published.statusCode()).as(published.body()).isEqualTo(200);
        assertThat(json(published).get("version").asInt()).isEqualTo(1);
        assertThat(post("/publication", tag).statusCode()).isEqualTo(412);
        assertThat(post("/publication", "\"3\"").statusCode()).isEqualTo(409);
        assertThat(get("/draft").statusCode()).isEqualTo(404);
        assertThat(service.read(PROGRAMMES + code + "/envelopes", committee, "en")
                        .at("/items/0/amount/total")
                        .decimalValue())
                .isEqualByComparingTo("20000000");
        JsonNode seen = service.read(PROGRAMMES + code, null, "en");
        assertThat(seen.at("/window/state").asString()).isEqualTo("OPEN");
        assertThat(seen.at("/window/closesOn").asString()).isEqualTo("2029-12-31");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(service.told(code)).containsExactly("ma.jisr.ProgrammePublished.v1 1"));
    }

    @Test
    void publishesOnceWhenTwoDoAtTheSameTime() throws Exception {
        String tag = tag(put(definition(), null));
        Callable<Integer> publication = () -> post("/publication", tag).statusCode();

        List<Integer> answers;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = threads.invokeAll(List.of(publication, publication, publication)).stream()
                    .map(Future::resultNow)
                    .sorted()
                    .toList();
        }

        assertThat(answers.getFirst()).isEqualTo(200);
        assertThat(answers.subList(1, 3))
                .allSatisfy(status -> assertThat(status).isIn(409, 412));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(service.told(code)).containsExactly("ma.jisr.ProgrammePublished.v1 1"));
    }

    @Test
    void goesFromAFileToADraftAndBackWithoutLosingAnything() throws Exception {
        String file = send("GET", PROGRAMMES + "jisr-marrakech-safi/versions/1", "", "Accept", YAML)
                .body();

        HttpResponse<String> created = send(
                "PUT",
                PROGRAMMES + code,
                file.replace("code: jisr-marrakech-safi", "code: " + code),
                "Content-Type",
                YAML);
        HttpResponse<String> exported = send("GET", PROGRAMMES + code + "/draft", "", "Accept", YAML);

        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        assertThat(exported.headers().firstValue("Content-Type").orElseThrow()).startsWith(YAML);
        assertThat(exported.body().replace(code, "jisr-marrakech-safi")).isEqualTo(file);
        assertThat(put((ObjectNode) json(created), tag(created)).body()).isEqualTo(created.body());
    }

    @ParameterizedTest
    @CsvSource({
        "'a: [', yaml",
        "'- 1', yaml-no-programme",
        "'a: &a [1]\nb: *a', yaml",
        "'ceilingCentimes: 1.5', invalid"
    })
    void refusesAFileThatIsNoProgramme(String file, String slug) throws Exception {
        HttpResponse<String> refused = send("PUT", PROGRAMMES + code, file, "Content-Type", YAML);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).get("type").asString()).isEqualTo("urn:jisr:problem:" + slug);
    }

    @Test
    void showsWhatADraftWouldChangeAndStoresNothing() throws Exception {
        post("/publication", tag(put(definition(), null)));
        String young = submit(24);
        String older = submit(33);
        String old = submit(36);
        await().atMost(SOON).until(() -> List.of(young, older, old).stream().allMatch(this::isJudged));
        List<Allocation> before =
                List.of(young, older, old).stream().map(this::allocation).toList();
        ObjectNode stricter = definition();
        stricter.withArray("rules").get(0).asObject().put("expression", "applicant.age >= 18 && applicant.age <= 30");
        put(stricter, null);

        JsonNode preview = json(post("/preview", null));

        assertThat(preview.get("judged").asInt()).isEqualTo(3);
        assertThat(preview.at("/now/ELIGIBLE").asInt()).isEqualTo(2);
        assertThat(preview.at("/then/ELIGIBLE").asInt()).isEqualTo(1);
        assertThat(preview.get("changes")).hasSize(1);
        assertThat(preview.at("/changes/0/from").asString()).isEqualTo("ELIGIBLE");
        assertThat(preview.at("/changes/0/to").asString()).isEqualTo("INELIGIBLE");
        assertThat(preview.at("/changes/0/registrations/0").asString()).isEqualTo(older);
        assertThat(preview.at("/rules/0/failNow").asInt()).isEqualTo(1);
        assertThat(preview.at("/rules/0/failThen").asInt()).isEqualTo(2);
        assertThat(preview.at("/provinces/0/province").asString()).isEqualTo("041");
        assertThat(List.of(young, older, old).stream().map(this::allocation).toList())
                .isEqualTo(before);
    }

    @Test
    void keepsTheVersionThatARegistrationWasJudgedBy() throws Exception {
        post("/publication", tag(put(definition(), null)));
        String first = submit(24);
        await().atMost(SOON).until(() -> isJudged(first));
        ObjectNode stricter = definition();
        stricter.withArray("rules").get(0).asObject().put("expression", "applicant.age >= 18 && applicant.age <= 30");
        post("/publication", tag(put(stricter, null)));

        await().atMost(SOON).until(() -> {
            String next = submit(33);
            await().atMost(SOON).until(() -> isJudged(next));
            return allocation(next).decision().programmeVersion() == 2;
        });

        assertThat(allocation(first).decision().programmeVersion()).isEqualTo(1);
        assertThat(json(send("GET", PROGRAMMES + code + "/versions/1", "", "Accept", JSON))
                        .at("/rules/0/expression")
                        .asString())
                .contains("35");
    }

    @ParameterizedTest
    @CsvSource({"FINANCE", "OFFICER", "AUDITOR", "ADMINISTRATOR", "APPLICANT", "AGENT", "EVALUATOR", "OPERATOR"})
    void letsTheCommitteeAloneChangeProgrammes(String role) throws Exception {
        String token = service.token(role, "041");
        String body = definition().toString();

        assertThat(service.send("PUT", PROGRAMMES + code, token, body, "Content-Type", JSON)
                        .statusCode())
                .isEqualTo(403);
        for (String step : List.of("/validation", "/preview", "/publication")) {
            assertThat(service.send("POST", PROGRAMMES + code + step, token, "").statusCode())
                    .isEqualTo(403);
        }
        assertThat(service.get(PROGRAMMES + code + "/draft", token, "en").statusCode())
                .isEqualTo(role.equals("AUDITOR") ? 404 : 403);
    }

    /** A sample programme under another name: loans for young people of Al Haouz. */
    private ObjectNode definition() throws Exception {
        ObjectNode definition =
                (ObjectNode) json(send("GET", PROGRAMMES + "haouz-moubadara/versions/1", "", "Accept", JSON));
        return definition.put("code", code);
    }

    private String submit(int age) throws Exception {
        ObjectNode fact = (ObjectNode) JsonMapper.shared().readTree(Contracts.example("RegistrationSubmitted"));
        String registration = UUID.randomUUID().toString();
        fact.put("registration", registration)
                .put("applicant", "applicant-of-" + registration)
                .put("programme", code)
                .put("province", "041")
                .put("age", age);
        service.tell("RegistrationSubmitted", registration, 1, fact.toString());
        return registration;
    }

    private boolean isJudged(String registration) {
        return service.bean(Allocations.class).find(registration).isPresent();
    }

    private Allocation allocation(String registration) {
        return service.bean(Allocations.class)
                .find(registration)
                .map(Versioned::state)
                .orElseThrow();
    }

    private HttpResponse<String> put(ObjectNode definition, String tag) throws Exception {
        return tag == null
                ? send("PUT", PROGRAMMES + code, definition.toString(), "Content-Type", JSON)
                : send("PUT", PROGRAMMES + code, definition.toString(), "Content-Type", JSON, "If-Match", tag);
    }

    private HttpResponse<String> post(String step, String tag) throws Exception {
        return tag == null
                ? send("POST", PROGRAMMES + code + step, "")
                : send("POST", PROGRAMMES + code + step, "", "If-Match", tag);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send("GET", PROGRAMMES + code + path, "", "Accept", JSON);
    }

    private static HttpResponse<String> send(String method, String path, String body, String... headers)
            throws Exception {
        return service.send(method, path, committee, body, headers);
    }

    private static String tag(HttpResponse<String> response) {
        return response.headers().firstValue("ETag").orElseThrow(() -> new AssertionError(response.body()));
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }
}
