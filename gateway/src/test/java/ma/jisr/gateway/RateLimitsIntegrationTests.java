package ma.jisr.gateway;

import static ma.jisr.gateway.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The budgets over HTTP; each test has a gateway of its own, since all come from one address. */
class RateLimitsIntegrationTests {

    @Test
    void letsAnAddressAskFewCodesAndTokensButReadOn() {
        try (RunningGateway gateway = new RunningGateway("jisr.limits.per-address.sign-in.requests=3")) {
            for (int i = 0; i < 3; i++) {
                assertThat(gateway.send(code(gateway)).statusCode()).isEqualTo(200);
            }
            HttpResponse<String> refused = gateway.send(gateway.anonymous("/oauth2/token")
                    .header("Accept-Language", "fr")
                    .POST(BodyPublishers.noBody()));
            assertThat(assertProblem(refused, 429, "too-many").path("title").asString())
                    .isEqualTo("Trop de demandes");
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("20");
            assertThat(refused.headers().firstValue("RateLimit-Policy")).hasValue("\"sign-in\";q=3;w=60");
            assertThat(refused.headers().firstValue("RateLimit")).hasValue("\"sign-in\";r=0;t=20");
            assertThat(refused.headers().allValues("Cache-Control")).containsExactly("no-store");
            assertThat(gateway.registration.asked().stream()
                            .filter(asked -> asked.uri().equals("/oauth2/token")))
                    .isEmpty();
            assertThat(gateway.get("/api/v1/messages").statusCode()).isEqualTo(200);
            assertThat(gateway.send(gateway.anonymous("/actuator/prometheus")).body())
                    .contains("jisr_limits_refused_total{of=\"address\",sort=\"sign-in\"} 1.0");
        }
    }

    @Test
    void countsBadTokensAgainstTheAddress() {
        try (RunningGateway gateway = new RunningGateway("jisr.limits.per-address.reads.requests=5")) {
            HttpRequest.Builder guess = gateway.anonymous("/api/v1/messages").header("Authorization", "Bearer a.b.c");
            for (int i = 0; i < 5; i++) {
                assertProblem(gateway.send(guess), 401, "unauthenticated");
            }
            assertProblem(gateway.send(guess), 429, "too-many");
            assertProblem(gateway.send(gateway.anonymous("/nothing")), 429, "too-many");
        }
    }

    @Test
    void limitsEachClientByItself() {
        try (RunningGateway gateway = new RunningGateway(
                "jisr.limits.per-client.writes.requests=2", "jisr.limits.per-client.documents.requests=1")) {
            String token = gateway.issuer.token();
            String other = gateway.issuer.token(claims -> claims.subject("a-2"));
            HttpResponse<String> first = gateway.send(write(gateway, token));
            assertThat(first.statusCode()).isEqualTo(200);
            assertThat(first.headers().allValues("RateLimit-Policy")).containsExactly("\"writes\";q=2;w=60");
            assertThat(first.headers().firstValue("RateLimit").orElseThrow()).startsWith("\"writes\";r=1;t=");
            gateway.send(write(gateway, token));
            HttpResponse<String> refused = gateway.send(write(gateway, gateway.issuer.token()));
            assertProblem(refused, 429, "too-many");
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("30");
            assertThat(gateway.send(write(gateway, other)).statusCode()).isEqualTo(200);
            assertThat(gateway.send(document(gateway, token)).statusCode()).isEqualTo(200);
            assertProblem(gateway.send(document(gateway, token)), 429, "too-many");
            assertThat(gateway.get("/api/v1/messages").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void letsAClientHaveOnlySoManyEventStreamsOpen() throws Exception {
        String path = "/api/v1/registrations/7/events";
        try (RunningGateway gateway = new RunningGateway("jisr.limits.streams-per-client=1")) {
            gateway.registration.on(path, exchange -> {
                exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
                exchange.sendResponseHeaders(200, 0);
                try {
                    while (true) {
                        exchange.getResponseBody().write(": still here\n\n".getBytes(StandardCharsets.UTF_8));
                        exchange.getResponseBody().flush();
                        LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
                    }
                } finally {
                    exchange.close();
                }
            });
            HttpResponse<InputStream> first =
                    gateway.client.send(gateway.request(path).build(), HttpResponse.BodyHandlers.ofInputStream());
            assertThat(first.statusCode()).isEqualTo(200);
            HttpResponse<String> second = gateway.get(path);
            assertProblem(second, 429, "too-many");
            assertThat(second.headers().firstValue("Retry-After")).hasValue("30");
            String other = gateway.issuer.token(claims -> claims.subject("a-2"));
            assertThat(stream(gateway, path, other)).isEqualTo(200);
            first.body().close();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> stream(gateway, path, gateway.issuer.token()) == 200);
        }
    }

    private static int stream(RunningGateway gateway, String path, String token) throws Exception {
        HttpResponse<InputStream> response = gateway.client.send(
                gateway.anonymous(path)
                        .header("Authorization", "Bearer " + token)
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
        response.body().close();
        return response.statusCode();
    }

    @Test
    void tellsAddressesApartAsTrustedProxiesSay() {
        try (RunningGateway gateway = new RunningGateway(
                "jisr.trusted-proxies=127.0.0.1,10.0.0.0/8", "jisr.limits.per-address.sign-in.requests=1")) {
            assertThat(gateway.send(code(gateway).header("X-Forwarded-For", "196.200.1.1"))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(gateway.send(code(gateway).header("X-Forwarded-For", "196.200.1.2, 10.0.0.7"))
                            .statusCode())
                    .isEqualTo(200);
            assertProblem(
                    gateway.send(code(gateway).header("X-Forwarded-For", "6.6.6.6, 196.200.1.1")), 429, "too-many");
        }
    }

    @Test
    void givesNobodyAnotherBudgetForAnotherName() {
        try (RunningGateway gateway = new RunningGateway("jisr.limits.per-address.sign-in.requests=1")) {
            gateway.send(code(gateway));
            HttpRequest.Builder claiming = code(gateway)
                    .header("X-Forwarded-For", "196.200.1.1")
                    .header("X-Real-IP", "196.200.1.1")
                    .header("Forwarded", "for=196.200.1.1");
            assertProblem(gateway.send(claiming), 429, "too-many");
        }
    }

    @Test
    void letsPagesReadThatTheyAskTooMuch() {
        try (RunningGateway gateway = new RunningGateway(
                "jisr.limits.per-address.reads.requests=1", "jisr.cors.origins=https://portal.test")) {
            HttpRequest.Builder request =
                    gateway.anonymous("/api/v1/programmes").header("Origin", "https://portal.test");
            gateway.send(request);
            HttpResponse<String> refused = gateway.send(request);
            assertProblem(refused, 429, "too-many");
            assertThat(refused.headers().allValues("Access-Control-Allow-Origin"))
                    .containsExactly("https://portal.test");
        }
    }

    private static HttpRequest.Builder code(RunningGateway gateway) {
        return gateway.anonymous("/api/v1/one-time-codes").POST(BodyPublishers.ofString("{}"));
    }

    private static HttpRequest.Builder write(RunningGateway gateway, String token) {
        return gateway.anonymous("/api/v1/subscriptions")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString("{}"));
    }

    private static HttpRequest.Builder document(RunningGateway gateway, String token) {
        return gateway.anonymous("/api/v1/registrations/1/documents/id-card")
                .header("Authorization", "Bearer " + token)
                .PUT(BodyPublishers.ofString("x"));
    }
}
