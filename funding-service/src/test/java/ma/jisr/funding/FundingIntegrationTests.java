package ma.jisr.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import ma.jisr.contracts.Contracts;
import ma.jisr.funding.allocation.EnvelopeId;
import ma.jisr.funding.allocation.Envelopes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class FundingIntegrationTests {

    private static final Path OPEN_API = Path.of("../contracts/openapi/funding-service.json");
    private static final String PROGRAMME = "/api/v1/programmes/jisr-marrakech-safi";
    private static final String OWN_DATA = "/api/v1/me/data";
    private static final Duration SOON = Duration.ofSeconds(60);
    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService("funding-running", "classpath:programmes/");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource({"fr,Jisr Marrakech-Safi", "ar,جسر مراكش آسفي", "zgh,ⵊⵉⵙⵔ ⵎⵕⵕⴰⴽⵛ ⴰⵙⴼⵉ", "de,جسر مراكش آسفي"})
    void namesProgrammesInTheCallersLanguage(String language, String name) throws Exception {
        JsonNode programme = service.read(PROGRAMME, null, language);

        assertThat(programme.get("name").asString()).isEqualTo(name);
    }

    @Test
    void tellsEverybodyRulesInWordsAndPlacesLeft() throws Exception {
        JsonNode programme = service.read(PROGRAMME, null, "en");

        assertThat(programme.at("/rules/0/text").asString()).isEqualTo("The project holder is a woman.");
        assertThat(programme.at("/places")).hasSize(8);
        assertThat(programme.at("/places/4/name").asString()).isEqualTo("Marrakesh");
        assertThat(programme.at("/places/4/left").asInt()).isEqualTo(778);
        assertThat(programme.at("/ceiling").decimalValue()).isEqualByComparingTo("100000");
    }

    @Test
    void pagesThroughTheProgrammes() throws Exception {
        JsonNode first = service.read("/api/v1/programmes?limit=3", null, "en");
        JsonNode second = service.read(
                "/api/v1/programmes?limit=3&cursor=" + first.get("next").asString(), null, "en");

        assertThat(first.get("items")).hasSize(3);
        assertThat(second.at("/items/0/code").asString()).isEqualTo("jisr-marrakech-safi");
        assertThat(second.get("next").isNull()).isTrue();
    }

    @Test
    void saysWhenThereIsNoSuchProgramme() throws Exception {
        HttpResponse<String> response = service.get("/api/v1/programmes/none", null, "fr");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).contains("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "COMMITTEE,200",
        "FINANCE,200",
        "OFFICER,200",
        "AUDITOR,200",
        "ADMINISTRATOR,200",
        "APPLICANT,403",
        "AGENT,403",
        "EVALUATOR,403",
        "OPERATOR,403"
    })
    void showsEnvelopesToStaffOnly(String role, int status) throws Exception {
        assertThat(service.get(PROGRAMME + "/envelopes", service.token(role), "en")
                        .statusCode())
                .isEqualTo(status);
        assertThat(service.get(PROGRAMME + "/waiting-list?province=351", service.token(role, "351"), "en")
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void asksForATokenBeforeItShowsEnvelopes() throws Exception {
        assertThat(service.get(PROGRAMME + "/envelopes", null, "en").statusCode())
                .isEqualTo(401);
    }

    @Test
    void showsAnOfficerHerProvincesOnly() throws Exception {
        String officer = service.token("OFFICER", "161");

        JsonNode envelopes = service.read(PROGRAMME + "/envelopes", officer, "en");

        assertThat(envelopes.get("items")).hasSize(1);
        assertThat(envelopes.at("/items/0/province").asString()).isEqualTo("161");
        assertThat(envelopes.at("/items/0/amount/total").decimalValue()).isEqualByComparingTo("27000000");
        assertThat(service.get(PROGRAMME + "/waiting-list?province=351", officer, "en")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void pagesThroughAWaitingListInOrder() throws Exception {
        EnvelopeId envelope = new EnvelopeId("haouz-moubadara", "041");
        Envelopes envelopes = service.bean(Envelopes.class);
        long all = envelopes.find(envelope).orElseThrow().amountTotal();
        envelopes.hold(envelope, "holds-all", all);
        IntStream.rangeClosed(1, 5).forEach(i -> envelopes.hold(envelope, "waits-" + i, i * 100L));
        String token = service.token("COMMITTEE");
        String path = "/api/v1/programmes/haouz-moubadara/waiting-list?province=041&limit=3";

        JsonNode first = service.read(path, token, "en");
        JsonNode second = service.read(path + "&cursor=" + first.get("next").asString(), token, "en");

        assertThat(names(first)).containsExactly("waits-1", "waits-2", "waits-3");
        assertThat(names(second)).containsExactly("waits-4", "waits-5");
        assertThat(second.at("/items/1/rank").asInt()).isEqualTo(5);
        assertThat(second.at("/items/1/amount").decimalValue()).isEqualByComparingTo("5.00");
        assertThat(second.get("next").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"'',400", "?province=999,404", "?province=351&cursor=x,400", "?province=351&limit=x,400"})
    void refusesAWaitingListThatCanNotBeMeant(String query, int status) throws Exception {
        assertThat(service.get(PROGRAMME + "/waiting-list" + query, service.token("COMMITTEE"), "en")
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void judgesAllocatesAndReleasesWhatItHearsOnTheWire() throws Exception {
        String submitted = Contracts.example("RegistrationSubmitted");
        String key = JsonMapper.shared().readTree(submitted).get("registration").asString();

        service.tell("RegistrationSubmitted", key, 1, submitted);
        service.tell("RegistrationSubmitted", key, 1, submitted);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(service.told(key))
                        .containsExactly("ma.jisr.ApplicantFoundEligible.v1 1", "ma.jisr.PlaceAllocated.v1 2"));
        service.tell("RegistrationWithdrawn", key, 2, Contracts.example("RegistrationWithdrawn"));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(service.told(key)).last().isEqualTo("ma.jisr.PlaceReleased.v1 3"));
    }

    @Test
    void asksForAReviewAndAllocatesOnceItIsAccepted() throws Exception {
        String submitted = Contracts.example("RegistrationSubmitted-disability");
        String key = JsonMapper.shared().readTree(submitted).get("registration").asString();

        service.tell("RegistrationSubmitted", key, 1, submitted);
        service.tell("ReviewDecided", key, 2, Contracts.example("ReviewDecided"));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(service.told(key))
                        .containsExactly(
                                "ma.jisr.ReviewRequested.v1 1",
                                "ma.jisr.ApplicantFoundEligible.v1 2",
                                "ma.jisr.PlaceAllocated.v1 3"));
    }

    @Test
    void givesAnApplicantAllItHoldsAboutHerUntilSheIsErased() throws Exception {
        JsonNode submitted = JsonMapper.shared().readTree(Contracts.example("RegistrationSubmitted-cooperative"));
        String key = submitted.get("registration").asString();
        String applicant = service.applicant(submitted.get("applicant").asString());
        service.tell("RegistrationSubmitted", key, 1, submitted.toString());
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(service.read(OWN_DATA, applicant, "fr")
                                .at("/registrations/0/status")
                                .asString())
                        .isEqualTo("ALLOCATED"));

        JsonNode own = service.read(OWN_DATA, applicant, "fr");

        assertThat(own.get("service").asString()).isEqualTo("funding");
        assertThat(own.get("registrations")).hasSize(1);
        JsonNode mine = own.at("/registrations/0");
        assertThat(mine.get("reference").asString())
                .isEqualTo(submitted.get("reference").asString());
        assertThat(mine.at("/asked/amount").decimalValue().movePointRight(2).longValueExact())
                .isEqualTo(submitted.at("/project/requestedCentimes").asLong());
        assertThat(mine.at("/decision/outcome").asString()).isEqualTo("ELIGIBLE");
        assertThat(mine.at("/decision/rules")).allSatisfy(rule -> {
            assertThat(rule.get("message").asString()).isNotBlank();
            assertThat(rule.get("inputs").propertyNames()).noneMatch(name -> name.endsWith("Centimes"));
        });
        assertThat(mine.at("/history")
                        .valueStream()
                        .map(each -> each.get("status").asString()))
                .containsExactly("PENDING", "ALLOCATED");
        assertThat(service.read(OWN_DATA, service.applicant("somebody-else"), "fr")
                        .get("registrations"))
                .isEmpty();

        service.tell("RegistrationErased", key, 2, erased(submitted));

        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(service.read(OWN_DATA, applicant, "fr").get("registrations"))
                                .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"COMMITTEE", "FINANCE", "OFFICER", "AUDITOR", "ADMINISTRATOR", "AGENT", "EVALUATOR", "OPERATOR"})
    void givesOwnDataToApplicantsOnly(String role) throws Exception {
        assertThat(service.get(OWN_DATA, service.token(role), "en").statusCode())
                .isEqualTo(403);
        assertThat(service.get(OWN_DATA, null, "en").statusCode()).isEqualTo(401);
    }

    private static String erased(JsonNode submitted) {
        return """
                {"registration":"%s","reference":"%s","applicant":"%s","at":"2026-04-02T09:12:04.300Z"}""".formatted(
                        submitted.get("registration").asString(),
                        submitted.get("reference").asString(),
                        submitted.get("applicant").asString());
    }

    @Test
    void toldOfItsProgrammesOnce() {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(service.told("jisr-marrakech-safi"))
                        .containsExactly("ma.jisr.ProgrammePublished.v1 1"));
    }

    /** {@code -Djisr.openapi.update=true} writes it anew. */
    @Test
    void servesTheApiThatIsCommitted() throws Exception {
        JsonMapper json = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
        ObjectNode served = (ObjectNode) service.read("/v3/api-docs", null, "en");
        served.remove("servers");
        String made = json.writeValueAsString(json.treeToValue(served, Object.class)) + "\n";
        if (Boolean.getBoolean("jisr.openapi.update")) {
            Files.createDirectories(OPEN_API.getParent());
            Files.writeString(OPEN_API, made);
        }

        assertThat(made).isEqualTo(Files.readString(OPEN_API));
    }

    @Test
    void doesNotStartWithoutAnIssuerAndSaysSo() {
        assertThatThrownBy(() -> SpringApplication.run(
                        FundingApplication.class,
                        "--server.port=0",
                        "--JISR_KAFKA=localhost:1",
                        "--JISR_MONGODB=mongodb://localhost:1/funding",
                        "--JISR_JWKS=http://localhost:1/jwks"))
                .hasStackTraceContaining("issuer");
    }

    private static List<String> names(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(item -> item.get("registration").asString())
                .toList();
    }
}
