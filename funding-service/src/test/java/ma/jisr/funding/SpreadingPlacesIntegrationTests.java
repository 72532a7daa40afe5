package ma.jisr.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** How a committee spreads places over provinces, as it sees it. */
class SpreadingPlacesIntegrationTests {

    private static final String PROGRAMME = "/api/v1/programmes/jisr-marrakech-safi";
    private static final String SIMULATOR = PROGRAMME + "/apportionment?places=3000&ruralWeight=0.5&floor=50";
    private static final String COOPERATIVES = "/api/v1/programmes/jisr-cooperatives";
    private static final String[] JSON = {"Content-Type", "application/json"};
    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService("funding-spreading", "classpath:programmes/");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void showsTheProposalBesideWhatThereIsAndBesidePopulation() throws Exception {
        JsonNode seen = service.read(SIMULATOR, service.token("COMMITTEE"), "en");

        assertThat(seen.at("/provinces")).hasSize(8);
        assertThat(seen.at("/provinces/0/province").asString()).isEqualTo("041");
        assertThat(seen.at("/provinces/0/proposed/places").asInt()).isEqualTo(422);
        assertThat(seen.at("/provinces/0/byPopulation/places").asInt()).isEqualTo(380);
        assertThat(seen.at("/provinces/0/proposed/per10000").decimalValue()).isEqualByComparingTo("7.36");
        assertThat(seen.at("/provinces/0/proposed/amount").decimalValue()).isEqualByComparingTo("42200000");
        assertThat(seen.at("/provinces/4/now/places").asInt()).isEqualTo(778);
        assertThat(seen.at("/disparity/now").decimalValue()).isPositive();
        assertThat(seen.at("/disparity/byPopulation").decimalValue())
                .isLessThan(seen.at("/disparity/proposed").decimalValue());
    }

    @Test
    void spreadsAnAmountToTheCentime() throws Exception {
        JsonNode seen = service.read(SIMULATOR + "&amount=1000000.01", service.token("AUDITOR"), "en");

        assertThat(seen.at("/provinces")
                        .valueStream()
                        .map(each -> each.at("/proposed/amount").decimalValue())
                        .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add))
                .isEqualByComparingTo("1000000.01");
    }

    @Test
    void spreadsWhatOnlyItsMoneyBounds() throws Exception {
        JsonNode seen = service.read(
                "/api/v1/programmes/himaya-tamasuk/apportionment?places=300&floor=10",
                service.token("COMMITTEE"),
                "fr");

        assertThat(seen.at("/provinces/0/now/places").isNull()).isTrue();
        assertThat(seen.at("/provinces/0/proposed/amount").decimalValue()).isEqualByComparingTo("2520000");
        assertThat(seen.at("/disparity/now").decimalValue())
                .isEqualTo(seen.at("/disparity/proposed").decimalValue());
    }

    @ParameterizedTest
    @CsvSource({
        "places=0,/places",
        "places=1000001,/places",
        "floor=2,/places",
        "places=3000&floor=-1,/floor",
        "places=3000&floor=376,/floor",
        "places=3000&ruralWeight=-0.1,/ruralWeight",
        "places=3000&ruralWeight=10.5,/ruralWeight",
        "places=3000&ruralWeight=0.00001,/ruralWeight",
        "places=3000&ruralWeight=1e1000000,/ruralWeight",
        "places=3000&amount=0,/amount",
        "places=3000&amount=1.001,/amount",
        "places=3000&amount=1e400,/amount"
    })
    void namesTheParameterThatCanNotBeMeant(String query, String pointer) throws Exception {
        var response = service.get(PROGRAMME + "/apportionment?" + query, service.token("COMMITTEE"), "en");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("\"pointer\":\"" + pointer + "\"");
    }

    @ParameterizedTest
    @CsvSource({"COMMITTEE,200", "AUDITOR,200", "FINANCE,403", "OFFICER,403", "APPLICANT,403", "ADMINISTRATOR,403"})
    void letsTheCommitteeSimulateAndTheAuditorLookOn(String role, int status) throws Exception {
        assertThat(service.get(SIMULATOR, service.token(role), "en").statusCode())
                .isEqualTo(status);
    }

    @Test
    void signsWhatWasSeenAndShowsItInTheHistory() throws Exception {
        String committee = service.token("COMMITTEE");
        JsonNode seen = service.read(COOPERATIVES + "/apportionment?places=310&floor=12", committee, "en");
        String body = signature(seen, 310);

        HttpResponse<String> first = service.send(
                "POST", COOPERATIVES + "/allotments", committee, body, "Idempotency-Key", "spring", JSON[0], JSON[1]);
        HttpResponse<String> again = service.send(
                "POST", COOPERATIVES + "/allotments", committee, body, "Idempotency-Key", "spring", JSON[0], JSON[1]);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        String path = first.headers().firstValue("Location").orElseThrow();
        JsonNode signed = service.read(path, service.token("AUDITOR"), "fr");
        assertThat(signed.get("status").asString()).isEqualTo("APPLIED");
        assertThat(signed.at("/envelopes/0/has/places").asInt())
                .isEqualTo(seen.at("/provinces/0/proposed/places").asInt());
        JsonNode history = service.read(COOPERATIVES + "/allotments", committee, "en");
        assertThat(history.at("/items")).hasSize(1);
        assertThat(service.read(COOPERATIVES + "/envelopes", committee, "en")
                        .get("items")
                        .valueStream()
                        .mapToInt(each -> each.at("/places/total").asInt())
                        .sum())
                .isEqualTo(310);
        String id = signed.get("id").asString();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(service.told(id)).containsExactly("ma.jisr.EnvelopesSigned.v1 1"));
        refuses(409, "allotment-differs", "/allotments", committee, signature(seen, 311));
        assertThat(service.get(COOPERATIVES + "/allotments?cursor=none", committee, "en")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void movesPlacesAfterAPreviewThatStoresNothing() throws Exception {
        String committee = service.token("COMMITTEE");
        String moves = """
                {"reason": "The well of Chichaoua", "moves": [{"from": "041", "to": "161", "places": 3}]}""";
        int before = placesOf("161");

        HttpResponse<String> preview =
                service.send("POST", PROGRAMME + "/reallocations?preview=true", committee, moves, JSON[0], JSON[1]);

        assertThat(preview.statusCode()).as(preview.body()).isEqualTo(200);
        assertThat(preview.body()).contains("\"amount\":300000.00").contains("\"id\":null");
        assertThat(service.read(PROGRAMME + "/reallocations", committee, "en").get("items"))
                .isEmpty();
        assertThat(placesOf("161")).isEqualTo(before);

        HttpResponse<String> made =
                service.send("POST", PROGRAMME + "/reallocations", committee, moves, JSON[0], JSON[1]);

        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(placesOf("161")).isEqualTo(before + 3);
        JsonNode history = service.read(PROGRAMME + "/reallocations", service.token("AUDITOR"), "en");
        assertThat(history.at("/items/0/reason").asString()).isEqualTo("The well of Chichaoua");
        assertThat(history.at("/items/0/moves/0/moved/places").asInt()).isEqualTo(3);
        service.send(
                "POST",
                PROGRAMME + "/reallocations",
                committee,
                moves.replace("041", "x").replace("161", "041").replace("x", "161"),
                JSON[0],
                JSON[1]);
        assertThat(placesOf("161")).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"moves\": [{\"from\": \"041\", \"to\": \"161\", \"places\": 3}]};/reason",
                "{\"reason\": \" \"};/reason",
                "{\"reason\": \"x\", \"moves\": []};/moves",
                "{\"reason\": \"x\", \"moves\": [null]};/moves/0",
                "{\"reason\": \"x\", \"moves\": [{\"to\": \"161\", \"places\": 3}]};/moves/0/from",
                "{\"reason\": \"x\", \"moves\": [{\"from\": \"999\", \"to\": \"161\", \"places\": 3}]};/moves/0/from",
                "{\"reason\": \"x\", \"moves\": [{\"from\": \"161\", \"to\": \"161\", \"places\": 3}]};/moves/0/to",
                "{\"reason\": \"x\", \"moves\": [{\"from\": \"041\", \"to\": \"161\", \"places\": 0}]};/moves/0/places",
                "{\"reason\": \"x\", \"moves\": [{\"from\": \"041\", \"to\": \"161\", \"places\": -3}]};/moves/0/places",
                "{\"reason\": \"x\", \"moves\": [{\"from\": \"041\", \"to\": \"161\", \"places\": 1, \"amount\": 0.001}]};/moves/0/amount"
            })
    void namesWhatCanNotBeMeantInAReallocation(String body, String pointer) throws Exception {
        HttpResponse<String> response =
                service.send("POST", PROGRAMME + "/reallocations", service.token("COMMITTEE"), body, JSON[0], JSON[1]);

        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(response.body()).contains("\"pointer\":\"" + pointer + "\"");
    }

    @ParameterizedTest
    @CsvSource({"AUDITOR,200,403", "FINANCE,403,403", "OFFICER,403,403", "APPLICANT,403,403", "ADMINISTRATOR,403,403"})
    void letsOnlyTheCommitteeSignAndMove(String role, int reading, int writing) throws Exception {
        for (String path : List.of("/allotments", "/reallocations")) {
            assertThat(service.get(PROGRAMME + path, service.token(role), "en").statusCode())
                    .isEqualTo(reading);
            assertThat(service.send("POST", PROGRAMME + path, service.token(role), "{}", JSON[0], JSON[1])
                            .statusCode())
                    .isEqualTo(writing);
        }
    }

    private static void refuses(int status, String slug, String path, String token, String body) throws Exception {
        HttpResponse<String> response = service.send("POST", COOPERATIVES + path, token, body, JSON[0], JSON[1]);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).contains("urn:jisr:problem:" + slug);
    }

    private static int placesOf(String province) throws Exception {
        return service.read(PROGRAMME + "/envelopes", service.token("COMMITTEE"), "en")
                .get("items")
                .valueStream()
                .filter(each -> each.get("province").asString().equals(province))
                .mapToInt(each -> each.at("/places/total").asInt())
                .findFirst()
                .orElseThrow();
    }

    private static String signature(JsonNode seen, int places) {
        String envelopes = seen.at("/provinces")
                .valueStream()
                .map(each -> "{\"province\": %s, \"places\": %s, \"amount\": %s}"
                        .formatted(each.get("province"), each.at("/proposed/places"), each.at("/proposed/amount")))
                .collect(Collectors.joining(", "));
        return "{\"places\": %d, \"ruralWeight\": 0.5, \"floor\": 12, \"envelopes\": [%s]}"
                .formatted(places, envelopes);
    }
}
