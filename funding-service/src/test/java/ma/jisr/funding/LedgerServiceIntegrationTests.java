package ma.jisr.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.UUID;
import ma.jisr.contracts.Contracts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The ledger as the service runs: it hears what the service tells, and shows it to those who may see it. */
class LedgerServiceIntegrationTests {

    private static final String LEDGER = "/api/v1/programmes/jisr-marrakech-safi/ledger";
    private static final Duration SOON = Duration.ofSeconds(60);
    private static RunningService service;
    private static String registration = "";

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService("funding-ledger-running", "classpath:programmes/");
        registration = UUID.randomUUID().toString();
        JsonMapper json = JsonMapper.shared();
        ObjectNode submitted = (ObjectNode) json.readTree(Contracts.example("RegistrationSubmitted"));
        submitted.put("registration", registration).put("applicant", "somebody");
        service.tell("RegistrationSubmitted", registration, 1, json.writeValueAsString(submitted));
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(balance("envelope/jisr-marrakech-safi/161/committed")).isEqualByComparingTo("-50000");
            assertThat(balance("partner/ministry/jisr-marrakech-safi/pledged")).isPositive();
        });
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void booksPlacesAndBalances() {
        assertThat(read(LEDGER + "/trial-balance").at("/total/balance").decimalValue())
                .isEqualByComparingTo("0");
    }

    @Test
    void listsEntriesOfARegistrationPageByPage() {
        JsonNode entry = read(LEDGER + "/entries?registration=" + registration).at("/items/0");
        assertThat(entry.get("kind").asString()).isEqualTo("PlaceAllocated");
        assertThat(entry.at("/lines/0/debit").decimalValue()).isEqualByComparingTo("50000");

        JsonNode first = read(LEDGER + "/entries?limit=1");
        JsonNode second =
                read(LEDGER + "/entries?limit=1&cursor=" + first.get("next").asString());
        assertThat(second.at("/items/0/id").asString())
                .isNotEqualTo(first.at("/items/0/id").asString());
    }

    @Test
    void statesAPartnersAccount() {
        JsonNode statement = read(LEDGER + "/statements/ministry?from=2020-01-01");
        assertThat(statement.at("/opening/pledged").decimalValue()).isEqualByComparingTo("0");
        assertThat(statement.at("/movements/items/0/account").asString())
                .isEqualTo("partner/ministry/jisr-marrakech-safi/pledged");
    }

    @Test
    void checksWhenAsked() throws Exception {
        var checked = service.send("POST", "/api/v1/ledger/checks", service.token("AUDITOR"), "");

        assertThat(checked.statusCode()).isEqualTo(201);
        assertThat(JsonMapper.shared().readTree(checked.body()).get("entries").asInt())
                .isPositive();
        assertThat(read("/api/v1/ledger/checks").get("items")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                LEDGER + "/trial-balance?on=1999-12-31",
                LEDGER + "/trial-balance?on=x",
                LEDGER + "/entries?cursor=x",
                LEDGER + "/entries?from=2026-02-02&to=2026-02-01",
                "/api/v1/ledger/checks?cursor=x"
            })
    void refusesWhatItCannotMean(String path) throws Exception {
        assertThat(service.get(path, service.token("FINANCE"), "en").statusCode())
                .isEqualTo(400);
    }

    @Test
    void knowsOnlyPartnersOfTheConvention() throws Exception {
        assertThat(service.get(LEDGER + "/statements/nobody", service.token("FINANCE"), "en")
                        .statusCode())
                .isEqualTo(404);
        assertThat(service.get(LEDGER + "/trial-balance", service.token("OFFICER", "161"), "en")
                        .statusCode())
                .isEqualTo(403);
    }

    private static BigDecimal balance(String account) {
        for (JsonNode each : read(LEDGER + "/trial-balance").get("accounts")) {
            if (each.get("account").asString().equals(account)) {
                return each.get("balance").decimalValue();
            }
        }
        return BigDecimal.ZERO;
    }

    private static JsonNode read(String path) {
        try {
            return service.read(path, service.token("FINANCE"), "en");
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
