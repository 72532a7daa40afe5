package ma.jisr.funding;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(seen.at("/provinces/0/now/places").asInt()).isEqualTo(422);
        assertThat(seen.at("/provinces/0/proposed/places").asInt()).isEqualTo(422);
        assertThat(seen.at("/provinces/0/byPopulation/places").asInt()).isEqualTo(380);
        assertThat(seen.at("/provinces/0/proposed/per10000").decimalValue()).isEqualByComparingTo("7.36");
        assertThat(seen.at("/provinces/0/proposed/amount").decimalValue()).isEqualByComparingTo("42200000");
        assertThat(seen.at("/disparity/now").decimalValue())
                .isEqualTo(seen.at("/disparity/proposed").decimalValue())
                .isPositive();
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
}
