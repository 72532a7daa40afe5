package ma.jisr.gateway;

import static ma.jisr.gateway.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class UpstreamIntegrationTests {

    private static final String PROGRAMMES = "/api/v1/programmes";
    private static final String BATCHES = "/api/v1/payment-batches";

    @Test
    void answers503WhenAServiceIsAway() {
        try (RunningGateway gateway = new RunningGateway()) {
            gateway.funding.close();
            HttpResponse<String> response = gateway.get(PROGRAMMES);
            assertProblem(response, 503, "unavailable");
            assertThat(response.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(gateway.get("/api/v1/messages").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void answers504WhenAServiceIsSlow() {
        CountDownLatch end = new CountDownLatch(1);
        try (RunningGateway gateway = new RunningGateway("jisr.time-outs.response=300ms")) {
            gateway.funding.on(PROGRAMMES, exchange -> hold(end));
            assertProblem(gateway.get(PROGRAMMES), 504, "slow-answer");
            end.countDown();
        }
    }

    @Test
    void lets503sOfServicesThrough() {
        try (RunningGateway gateway = new RunningGateway()) {
            gateway.funding.on(PROGRAMMES, x -> FakeService.answer(x, 503, "application/problem+json", "{\"a\":1}"));
            HttpResponse<String> response = gateway.get(PROGRAMMES);
            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.body()).isEqualTo("{\"a\":1}");
        }
    }

    @Test
    void repeatsAGetWhoseConnectionBreaksButNeverAPost() throws IOException {
        try (RawService dying = new RawService("");
                RunningGateway gateway = new RunningGateway("jisr.funding=" + dying.url())) {
            assertProblem(gateway.get(PROGRAMMES), 502, "broken-answer");
            assertThat(dying.asked()).isEqualTo(2);
            assertProblem(gateway.send(gateway.request(BATCHES).POST(BodyPublishers.noBody())), 502, "broken-answer");
            assertProblem(
                    gateway.send(gateway.request(BATCHES).POST(BodyPublishers.ofString("{}"))), 502, "broken-answer");
            assertThat(dying.asked()).isEqualTo(4);
        }
    }

    @Test
    void cutsTheConnectionWhenAServiceDiesInTheMiddleOfItsAnswer() throws IOException {
        String half = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"half\":";
        try (RawService dying = new RawService(half);
                RunningGateway gateway = new RunningGateway("jisr.funding=" + dying.url())) {
            assertThatThrownBy(() -> gateway.get(PROGRAMMES)).hasCauseInstanceOf(IOException.class);
        }
    }

    @Test
    void cutsAnAnswerThatStopsComing() {
        CountDownLatch end = new CountDownLatch(1);
        try (RunningGateway gateway = new RunningGateway("jisr.time-outs.answer-stall=300ms")) {
            gateway.funding.on(PROGRAMMES, exchange -> {
                exchange.sendResponseHeaders(200, 100);
                exchange.getResponseBody().write('x');
                exchange.getResponseBody().flush();
                hold(end);
            });
            assertThatThrownBy(() -> gateway.get(PROGRAMMES)).hasCauseInstanceOf(IOException.class);
            end.countDown();
        }
    }

    @Test
    void opensTheCircuitOfAServiceThatIsAwayAndClosesItWhenItIsBack() {
        try (RunningGateway gateway = new RunningGateway(
                "jisr.breaker.calls=4", "jisr.breaker.minimum=4", "jisr.breaker.rest=1s", "jisr.breaker.trials=1")) {
            int port = gateway.funding.port();
            gateway.funding.close();
            for (int i = 0; i < 4; i++) {
                assertProblem(gateway.get(PROGRAMMES), 503, "unavailable");
            }
            assertThat(state(gateway, "open")).isEqualTo("1.0");
            HttpResponse<String> response = gateway.get(PROGRAMMES);
            assertProblem(response, 503, "unavailable");
            assertThat(response.headers().firstValue("Retry-After")).hasValue("1");
            try (FakeService back = new FakeService("back", port)) {
                Awaitility.await()
                        .atMost(Duration.ofSeconds(20))
                        .until(() -> gateway.get(PROGRAMMES).body().equals("back"));
                assertThat(back.asked()).isNotEmpty();
                assertThat(state(gateway, "closed")).isEqualTo("1.0");
            }
        }
    }

    private static String state(RunningGateway gateway, String state) {
        return gateway.send(gateway.anonymous("/actuator/prometheus"))
                .body()
                .lines()
                .filter(line -> line.startsWith("resilience4j_circuitbreaker_state{")
                        && line.contains("name=\"funding\"")
                        && line.contains("state=\"" + state + "\""))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void holdsASlowClientNotAgainstTheService() throws IOException {
        try (RunningGateway gateway =
                new RunningGateway("jisr.breaker.calls=2", "jisr.breaker.minimum=1", "jisr.time-outs.response=300ms")) {
            String head = "POST /api/v1/one-time-codes HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf";
            try (RawConnection connection = new RawConnection(gateway.port())) {
                assertThat(connection.send(head).readToEnd()).startsWith("HTTP/1.1 408");
            }
            try (RawConnection connection = new RawConnection(gateway.port())) {
                connection.send(head);
            }
            assertThat(gateway.send(gateway.anonymous("/api/v1/geography")).statusCode())
                    .isEqualTo(200);
        }
    }

    private static void hold(CountDownLatch end) {
        try {
            end.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
