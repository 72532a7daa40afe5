package ma.jisr.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
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

/** One grant by transfer, from its payee to the exports, as people reach it over HTTP. */
class MoneyOverHttpIntegrationTests {

    private static final String PROGRAMME = "/api/v1/programmes/jisr-marrakech-safi";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String RIB = "011519000001205000534921";
    private static final Duration SOON = Duration.ofSeconds(60);

    private static RunningService service;
    private static String registration = "";
    private static String batch = "";
    private static String applicant = "";

    @BeforeAll
    static void payOneGrant() throws Exception {
        service = new RunningService("funding-money", "classpath:programmes/");
        registration = UUID.randomUUID().toString();
        applicant = "applicant-of-" + registration;
        submit();
        await().atMost(SOON)
                .until(() -> service.get(payments(), finance(), "en").statusCode() == 200);
        answer(
                200,
                service.send(
                        "PUT",
                        "/api/v1/registrations/" + registration + "/payee",
                        service.applicant(applicant),
                        "{\"name\": \"فاطمة آيت لحسن\", \"rib\": \"%s\"}".formatted(RIB),
                        "Content-Type",
                        "application/json"));
        place();
        await().atMost(SOON)
                .until(() -> read(payments()).at("/tranches/0/state").asString().equals("DUE"));
        batch = "/api/v1/payment-batches/" + propose().path("id").asString();
        approve();
        await().atMost(SOON).until(() -> read(payments()).path("payments").size() == 1);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void writesTheOrderForTheBank() throws Exception {
        HttpResponse<String> order = service.get(batch + "/file", finance(), "en");

        assertThat(order.statusCode()).isEqualTo(200);
        assertThat(order.body()).contains("pain.001.001.09", RIB, "<InstdAmt Ccy=\"MAD\">50000.00</InstdAmt>");
    }

    @Test
    void exportsPaymentsDecisionsAndLedgerAsTables() throws Exception {
        assertThat(csv("/payments/export"))
                .contains(registration + "-1-1", "50000.00")
                .doesNotContain("فاطمة", RIB);
        assertThat(csv("/decisions/export")).contains(registration, "ELIGIBLE");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(csv("/ledger/export"))
                        .contains("PaymentApproved", "person/" + registration + "/payable"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/payments/export", "/decisions/export", "/ledger/export"})
    void exportsSheetsToo(String export) throws Exception {
        HttpResponse<String> sheet = service.send("GET", PROGRAMME + export, finance(), "", "Accept", XLSX);

        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(sheet.headers().firstValue("Content-Type").orElseThrow()).startsWith(XLSX);
        assertThat(sheet.body()).startsWith("PK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/payments/export", "/decisions/export", "/ledger/export"})
    void keepsExportsFromWhoeverHasNothingToDoWithThem(String export) throws Exception {
        assertThat(service.get(PROGRAMME + export, service.token("OFFICER", "161"), "en")
                        .statusCode())
                .isEqualTo(403);
        assertThat(service.get(PROGRAMME + export, null, "en").statusCode()).isEqualTo(401);
    }

    @Test
    void hidesFiguresInWhichSomebodyCouldBeFound() throws Exception {
        JsonNode figures = service.read(PROGRAMME + "/figures", null, "en");

        assertThat(figures.toString()).doesNotContain("50000");
    }

    @Test
    void givesHerAllThatIsHeldAboutHerMoney() throws Exception {
        JsonNode own = service.read("/api/v1/me/data", service.applicant(applicant), "en")
                .path("money")
                .path(0);

        assertThat(own.at("/payee/name").asString()).isEqualTo("فاطمة آيت لحسن");
        assertThat(own.at("/payee/rib").asString()).isEqualTo(RIB);
        assertThat(own.at("/payments/0/amount").decimalValue()).isEqualByComparingTo("50000");
        assertThat(own.at("/payments/0/rib").asString()).isEqualTo(RIB);
    }

    private static void submit() throws Exception {
        JsonMapper json = JsonMapper.shared();
        ObjectNode submitted = (ObjectNode) json.readTree(Contracts.example("RegistrationSubmitted"));
        submitted.put("registration", registration).put("applicant", applicant).put("holder", "0".repeat(64));
        service.tell("RegistrationSubmitted", registration, 1, json.writeValueAsString(submitted));
    }

    private static void place() throws Exception {
        JsonMapper json = JsonMapper.shared();
        ObjectNode placed = (ObjectNode) json.readTree(Contracts.example("BeneficiaryPlaced"));
        placed.put("registration", registration).put("applicant", applicant);
        service.tellOf("incubator-facts", "BeneficiaryPlaced", registration, 1, json.writeValueAsString(placed));
    }

    private static JsonNode propose() throws Exception {
        return answer(
                201,
                service.send(
                        "POST",
                        "/api/v1/payment-batches",
                        finance(),
                        "{\"programme\": \"jisr-marrakech-safi\", \"means\": \"TRANSFER\"}",
                        "Content-Type",
                        "application/json"));
    }

    private static void approve() throws Exception {
        String tag =
                service.get(batch, finance(), "en").headers().firstValue("ETag").orElseThrow();
        assertThat(service.send("POST", batch + "/approval", finance(), "{}", "If-Match", tag)
                        .statusCode())
                .as("by the proposer")
                .isEqualTo(403);
        answer(200, service.send("POST", batch + "/approval", service.somebodyElse("FINANCE"), "{}", "If-Match", tag));
    }

    private static JsonNode answer(int status, HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return JsonMapper.shared().readTree(response.body());
    }

    private static String csv(String export) throws Exception {
        HttpResponse<String> table = service.send("GET", PROGRAMME + export, finance(), "", "Accept", "text/csv");
        assertThat(table.statusCode()).as(table.body()).isEqualTo(200);
        return table.body();
    }

    private static JsonNode read(String path) throws Exception {
        return service.read(path, finance(), "en");
    }

    private static String payments() {
        return "/api/v1/allocations/" + registration + "/payments";
    }

    private static String finance() {
        return service.token("FINANCE");
    }
}
