package ma.jisr.gateway;

import static ma.jisr.gateway.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OwnDataIntegrationTests {

    private static final String PATH = "/api/v1/me/data";

    @Test
    void putsThePartsOfAllServicesSideBySideAsTheyAre() {
        try (RunningGateway gateway = whole()) {
            Instant before = Instant.now();

            HttpResponse<String> response = gateway.send(gateway.request(PATH)
                    .header("Accept-Language", "zgh")
                    .header("Accept-Encoding", "gzip")
                    .header("If-None-Match", "\"1\"")
                    .header("X-Forwarded-For", "1.2.3.4"));

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
            assertThat(response.headers().firstValue("Content-Disposition"))
                    .hasValue("attachment; filename=\"jisr-my-data.json\"");
            assertThat(response.headers().allValues("Cache-Control")).containsExactly("no-store");
            JsonNode file = JsonMapper.shared().readTree(response.body());
            assertThat(Instant.parse(file.get("at").asString())).isAfterOrEqualTo(before.minusSeconds(1));
            assertThat(file.get("parts").propertyNames())
                    .containsExactly("registration", "funding", "incubator", "notification");
            assertThat(response.body()).contains("\"funding\":{\"service\":\"funding\", \"amount\": 50000.00}");
            for (FakeService service : services(gateway)) {
                FakeService.Asked asked = service.lastAsked();
                assertThat(asked.method() + " " + asked.uri()).isEqualTo("GET " + PATH);
                assertThat(asked.headers().getFirst("Authorization")).startsWith("Bearer ");
                assertThat(asked.headers().getFirst("Accept-Language")).isEqualTo("zgh");
                assertThat(asked.headers().getFirst("Traceparent")).isNotBlank();
                assertThat(asked.headers().getFirst("X-Forwarded-For")).doesNotContain("1.2.3.4");
                assertThat(asked.headers()).doesNotContainKeys("If-None-Match", "Accept-Encoding");
            }
        }
    }

    @Test
    void asksAllServicesAtOnce() {
        CyclicBarrier all = new CyclicBarrier(4);
        try (RunningGateway gateway = new RunningGateway()) {
            services(gateway)
                    .forEach(service -> service.on(PATH, exchange -> {
                        try {
                            all.await(20, TimeUnit.SECONDS);
                        } catch (Exception e) {
                            throw new IllegalStateException("Not all are asked at once", e);
                        }
                        FakeService.answer(exchange, 200, "application/json", "{}");
                    }));

            assertThat(gateway.get(PATH).statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({"ar,غير مكتمل", "fr,Incomplet", "zgh,ⵓⵔ ⵉⵙⵎⵉⴷ", "en,Not complete"})
    void givesNoFileThatIsNotWholeAndNamesWhatIsMissing(String language, String title) {
        try (RunningGateway gateway = whole()) {
            gateway.incubator.close();

            HttpResponse<String> response = gateway.send(gateway.request(PATH).header("Accept-Language", language));

            JsonNode problem = assertIncomplete(response, "incubator");
            assertThat(problem.get("title").asString()).isEqualTo(title);
            assertThat(response.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(response.headers().firstValue("Content-Language")).hasValue(language);
        }
    }

    @Test
    void waitsForNoPartLongerThanForAnyAnswer() {
        CountDownLatch end = new CountDownLatch(1);
        try (RunningGateway gateway = whole("jisr.time-outs.response=300ms")) {
            gateway.funding.on(PATH, exchange -> hold(end));

            assertIncomplete(gateway.get(PATH), "funding");
            end.countDown();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"500", "404", "429", "302"})
    void takesWhateverIsNoPartForMissing(int status) {
        try (RunningGateway gateway = whole()) {
            gateway.notification.on(
                    PATH, exchange -> FakeService.answer(exchange, status, "application/json", "{\"a\":1}"));

            assertIncomplete(gateway.get(PATH), "notification");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"half\":", "[]", "<html>"})
    void takesAnAnswerThatIsNoPartForMissing(String body) {
        try (RunningGateway gateway = whole()) {
            gateway.registration.on(PATH, exchange -> FakeService.answer(exchange, 200, "application/json", body));

            assertIncomplete(gateway.get(PATH), "registration");
        }
    }

    @Test
    void namesEveryPartThatIsMissingAndWaitsForTheSlowest() {
        try (RunningGateway gateway = whole()) {
            gateway.registration.on(PATH, exchange -> {
                exchange.getResponseHeaders().set("Retry-After", "30");
                FakeService.answer(exchange, 503, "application/problem+json", "{}");
            });
            gateway.funding.close();

            HttpResponse<String> response = gateway.get(PATH);

            assertIncomplete(response, "registration", "funding");
            assertThat(response.headers().firstValue("Retry-After")).hasValue("30");
        }
    }

    @Test
    void restsWithTheCircuitOfTheService() {
        try (RunningGateway gateway =
                whole("jisr.breaker.calls=2", "jisr.breaker.minimum=2", "jisr.breaker.rest=60s")) {
            gateway.funding.close();
            gateway.get(PATH);
            gateway.get(PATH);

            HttpResponse<String> response = gateway.get(PATH);

            assertIncomplete(response, "funding");
            assertThat(response.headers().firstValue("Retry-After")).hasValue("60");
            assertProblem(gateway.get("/api/v1/programmes"), 503, "unavailable");
        }
    }

    @Test
    void passesOnThatTheCallerMayNot() {
        HttpHandler away = exchange -> FakeService.answer(exchange, 500, "application/json", "{}");
        try (RunningGateway gateway = whole()) {
            gateway.registration.on(PATH, away);
            gateway.funding.on(
                    PATH, exchange -> FakeService.answer(exchange, 403, "application/problem+json", "{\"a\":1}"));
            assertProblem(gateway.get(PATH), 403, "forbidden");

            gateway.funding.on(PATH, exchange -> FakeService.answer(exchange, 401, "application/problem+json", "{}"));
            HttpResponse<String> response = gateway.get(PATH);
            assertProblem(response, 401, "unauthenticated");
            assertThat(response.headers().firstValue("WWW-Authenticate")).isPresent();
        }
    }

    @Test
    void asksForATokenFirst() {
        try (RunningGateway gateway = whole()) {
            assertProblem(gateway.send(gateway.anonymous(PATH)), 401, "unauthenticated");
            assertThat(gateway.funding.asked()).isEmpty();
        }
    }

    @Test
    void isForReadingOnly() {
        try (RunningGateway gateway = whole()) {
            assertProblem(gateway.send(gateway.request(PATH).POST(BodyPublishers.ofString("{}"))), 405, "method");
            assertThat(gateway.send(gateway.request(PATH).HEAD()).statusCode()).isEqualTo(200);
            assertThat(gateway.get("/api/v1/me/accesses").body()).isEqualTo("registration");
        }
    }

    private static RunningGateway whole(String... settings) {
        RunningGateway gateway = new RunningGateway(settings);
        gateway.registration.on(PATH, part("{\"service\":\"registration\"}"));
        gateway.funding.on(PATH, part("{\"service\":\"funding\", \"amount\": 50000.00}"));
        gateway.incubator.on(PATH, part("{\"service\":\"incubator\"}"));
        gateway.notification.on(PATH, part("{\"service\":\"notification\"}"));
        return gateway;
    }

    private static HttpHandler part(String json) {
        return exchange -> FakeService.answer(exchange, 200, "application/json", json);
    }

    private static List<FakeService> services(RunningGateway gateway) {
        return List.of(gateway.registration, gateway.funding, gateway.incubator, gateway.notification);
    }

    private static JsonNode assertIncomplete(HttpResponse<String> response, String... missing) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(503);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(response.headers().firstValue("Content-Disposition")).isEmpty();
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
        JsonNode problem = JsonMapper.shared().readTree(response.body());
        assertThat(problem.get("type").asString()).isEqualTo("urn:jisr:problem:part-missing");
        assertThat(problem.get("missing").valueStream().map(JsonNode::asString)).containsExactly(missing);
        return problem;
    }

    private static void hold(CountDownLatch end) {
        try {
            end.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
