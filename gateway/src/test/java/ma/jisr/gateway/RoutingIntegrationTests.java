package ma.jisr.gateway;

import static ma.jisr.gateway.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingIntegrationTests {

    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = new RunningGateway();
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/registrations, registration",
        "/api/v1/registrations/1/appeals, registration",
        "/api/v1/registrations/1/documents/id-card, registration",
        "/api/v1/one-time-codes, registration",
        "/api/v1/me/accesses, registration",
        "/api/v1/statistics, registration",
        "/api/v1/geography/provinces/161, registration",
        "/api/v1/clients, registration",
        "/api/v1/staff/officer-161@jisr.local, registration",
        "/oauth2/token, registration",
        "/.well-known/openid-configuration, registration",
        "/api/v1/programmes/p/envelopes?province=161, funding",
        "/api/v1/registrations/1/payee, funding",
        "/api/v1/registrations/1/acceptance, registration",
        "/api/v1/reviews, registration",
        "/api/v1/allocations/1/milestones, funding",
        "/api/v1/review-tasks, funding",
        "/api/v1/payment-batches, funding",
        "/api/v1/payment-batches/1/file, funding",
        "/api/v1/payment-reports, funding",
        "/api/v1/repayment-files, funding",
        "/api/v1/repayment-lines/1/assignment, funding",
        "/api/v1/ledger/trial-balance, funding",
        "/api/v1/ceremonies, funding",
        "/api/v1/cheques/1/handover, funding",
        "/api/v1/loans/1/repayments, funding",
        "/api/v1/appeals/1/decision, funding",
        "/api/v1/calls/1/applications, incubator",
        "/api/v1/applications/1/scores, incubator",
        "/api/v1/incubators, incubator",
        "/api/v1/cohorts/1/sessions, incubator",
        "/api/v1/sessions/1/attendance, incubator",
        "/api/v1/placements/1/transfer, incubator",
        "/api/v1/messages?registration=1, notification",
        "/api/v1/templates, notification",
        "/api/v1/event-types, notification",
        "/api/v1/subscriptions, notification",
        "/api/v1/events?after=7, notification",
    })
    void bringsEachAddressToItsService(String path, String service) {
        HttpResponse<String> response = gateway.get(path);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(service);
    }

    @Test
    void keepsPathQueryAndBody() {
        String path = "/api/v1/subscriptions/%D9%81?a=1&b=%C3%A9+x&a=2";
        gateway.send(gateway.request(path).POST(HttpRequest.BodyPublishers.ofString("x".repeat(1000))));
        assertThat(gateway.notification.lastAsked().uri()).isEqualTo(path);
        assertThat(gateway.notification.lastAsked().bodyLength()).isEqualTo(1000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/nothing",
                "/api/v1",
                "/api/v1/nothing",
                "/api/v2/programmes",
                "/api/v1/%70rogrammes",
                "/actuator/env",
                "/actuator/gateway/routes",
                "/docs/openapi/nothing",
                "/webjars/swagger-ui/index.html"
            })
    void answers404WhereThereIsNothing(String path) {
        assertProblem(gateway.send(gateway.anonymous(path)), 404, "no-such-path");
    }

    @ParameterizedTest
    @CsvSource({
        "ar, ar, لا يوجد",
        "'fr-MA, ar;q=0.5', fr, Introuvable",
        "zgh, zgh, ⵓⵔ ⵉⵍⵍⵉ",
        "en-GB, en, Not found",
        "de, ar, لا يوجد",
        "';;q=', ar, لا يوجد",
        "'de, en;q=0.1', en, Not found",
    })
    void speaksTheCallersLanguage(String accepted, String language, String title) {
        HttpResponse<String> response =
                gateway.send(gateway.anonymous("/nothing").header("Accept-Language", accepted));
        assertThat(assertProblem(response, 404, "no-such-path").path("title").asString())
                .isEqualTo(title);
        assertThat(response.headers().firstValue("Content-Language")).hasValue(language);
    }

    @Test
    void takesAwayWhatOutsidersMayNotClaim() {
        gateway.send(gateway.request("/api/v1/messages")
                .header("X-Forwarded-For", "6.6.6.6")
                .header("X-Forwarded-Host", "evil.test")
                .header("X-Forwarded-Prefix", "/evil")
                .header("Forwarded", "for=6.6.6.6")
                .header("X-Real-IP", "6.6.6.6")
                .header("X-User-Id", "root")
                .header("X-Roles", "ADMINISTRATOR")
                .header("X_Forwarded_For", "6.6.6.6")
                .header("X-HTTP-Method-Override", "DELETE")
                .header("X-Original-URL", "/admin")
                .header("X-Whatever", "1")
                .header("Cookie", "a=b")
                .header("tracestate", "vendor=1")
                .header("baggage", "user=root")
                .header("Idempotency-Key", "k-1")
                .header("If-Match", "\"3\""));
        Headers headers = gateway.notification.lastAsked().headers();
        assertThat(headers.get("X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(headers.get("X-Forwarded-Host")).containsExactly("localhost:" + gateway.port());
        assertThat(headers.get("X-Forwarded-Proto")).containsExactly("http");
        assertThat(headers.keySet())
                .containsExactlyInAnyOrder(
                        "Accept", // The gateway's own client's.
                        "Authorization",
                        "Host",
                        "Idempotency-key",
                        "If-match",
                        "Traceparent",
                        "User-agent",
                        "X-forwarded-for",
                        "X-forwarded-host",
                        "X-forwarded-proto");
    }

    @Test
    void dropsWhatIsForOneConnectionOnly() throws IOException {
        String request =
                "GET /api/v1/programmes HTTP/1.1\r\nHost: x\r\nConnection: close, If-Match, X-Forwarded-For\r\n"
                        + "If-Match: \"1\"\r\nKeep-Alive: 5\r\nTE: trailers\r\nProxy-Authorization: Basic YTpi\r\nUpgrade: h2c\r\n\r\n";
        try (RawConnection connection = new RawConnection(gateway.port())) {
            assertThat(connection.send(request).readToEnd()).startsWith("HTTP/1.1 200");
        }
        Headers headers = gateway.funding.lastAsked().headers();
        assertThat(headers.keySet())
                .doesNotContain("If-match", "Keep-alive", "Te", "Proxy-authorization", "Upgrade", "Connection");
        assertThat(headers.get("X-Forwarded-For")).containsExactly("127.0.0.1");
    }

    @Test
    void believesOnlyTrustedProxies() {
        try (RunningGateway behind = new RunningGateway("jisr.trusted-proxies=127.0.0.0/8,10.1.2.0/24")) {
            behind.send(behind.request("/api/v1/messages")
                    .header("X-Forwarded-For", "6.6.6.6, 196.200.1.1")
                    .header("X-Forwarded-For", "10.1.2.3")
                    .header("X-Forwarded-Proto", "https"));
            Headers headers = behind.notification.lastAsked().headers();
            assertThat(headers.get("X-Forwarded-For")).containsExactly("196.200.1.1");
            assertThat(headers.get("X-Forwarded-Proto")).containsExactly("https");
        }
    }

    @Test
    void passesOnTheClientsTraceAndNamesIt() {
        String trace = "0af7651916cd43dd8448eb211c80319c";
        String parent = "00-" + trace + "-b7ad6b7169203331-01";
        HttpResponse<String> response =
                gateway.send(gateway.request("/api/v1/messages").header("traceparent", parent));
        assertThat(gateway.notification.lastAsked().headers().get("traceparent"))
                .containsExactly(parent);
        assertThat(response.headers().firstValue("X-Correlation-Id")).hasValue(trace);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "00-00000000000000000000000000000000-b7ad6b7169203331-01"})
    void beginsATraceWhereThereIsNone(String parent) {
        HttpResponse<String> response =
                gateway.send(gateway.request("/api/v1/messages").header("traceparent", parent));
        String begun = gateway.notification.lastAsked().headers().getFirst("traceparent");
        assertThat(begun).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
        assertThat(response.headers().firstValue("X-Correlation-Id")).hasValue(begun.substring(3, 35));
    }

    @Test
    void replacesAServicesSecurityHeadersByItsOwn() {
        gateway.funding.on("/api/v1/programmes/headers", exchange -> {
            exchange.getResponseHeaders().set("X-Frame-Options", "SAMEORIGIN");
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            exchange.getResponseHeaders().set("Server", "secret/1.0");
            exchange.getResponseHeaders().set("Strict-Transport-Security", "max-age=1");
            exchange.getResponseHeaders().set("Cache-Control", "public, max-age=60");
            exchange.getResponseHeaders().set("ETag", "\"7\"");
            FakeService.answer(exchange, 200, "application/json", "{}");
        });
        HttpHeaders headers =
                gateway.send(gateway.anonymous("/api/v1/programmes/headers")).headers();
        assertStrict(headers);
        assertThat(headers.allValues("ETag")).containsExactly("\"7\"");
        assertThat(headers.allValues("Cache-Control")).containsExactly("public, max-age=60");
        assertThat(headers.map()).doesNotContainKeys("server", "strict-transport-security");
        assertThat(headers.map()).doesNotContainKey("access-control-allow-origin");
        assertThat(gateway.get("/api/v1/programmes/headers").headers().allValues("Cache-Control"))
                .as("to somebody")
                .containsExactly("no-store");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/messages",
        "POST, /api/v1/registrations",
        "POST, /oauth2/token",
        "GET, /nothing",
        "DELETE, /docs",
        "GET, /docs/openapi/funding",
        "GET, /actuator/health"
    })
    void sendsStrictHeadersWithEveryAnswer(String method, String path) {
        HttpHeaders headers = gateway.send(gateway.request(path).method(method, HttpRequest.BodyPublishers.noBody()))
                .headers();
        assertThat(headers.allValues("Cache-Control")).containsExactly("no-store");
        if (!path.equals("/docs")) {
            assertStrict(headers);
        }
    }

    private static void assertStrict(HttpHeaders headers) {
        assertThat(headers.allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.allValues("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(headers.allValues("Content-Security-Policy"))
                .containsExactly(
                        "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox");
        assertThat(headers.allValues("Cross-Origin-Opener-Policy")).containsExactly("same-origin");
        assertThat(headers.allValues("Cross-Origin-Resource-Policy")).containsExactly("same-origin");
        assertThat(headers.allValues("Permissions-Policy").toString()).contains("camera=()", "geolocation=()");
    }

    @Test
    void asksForHttpsWhereItIsSpoken() {
        try (RunningGateway behind = new RunningGateway("jisr.trusted-proxies=127.0.0.1")) {
            assertThat(behind.send(behind.anonymous("/nothing").header("X-Forwarded-Proto", "https"))
                            .headers()
                            .firstValue("Strict-Transport-Security"))
                    .hasValue("max-age=31536000; includeSubDomains");
        }
    }

    @Test
    void passesEventsOnAsTheyCome() throws Exception {
        CountDownLatch firstSeen = new CountDownLatch(1);
        gateway.registration.on("/api/v1/registrations/7/events", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("data: one\n\n".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            await(firstSeen);
            exchange.getResponseBody().write("data: two\n\n".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        var response = gateway.client.send(
                gateway.request("/api/v1/registrations/7/events").build(), HttpResponse.BodyHandlers.ofInputStream());
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("data: one");
            firstSeen.countDown();
            assertThat(lines.readLine()).isEmpty();
            assertThat(lines.readLine()).isEqualTo("data: two");
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void keepsReadingAConnectionAfterAQueuedRequest() throws Exception {
        gateway.funding.on("/api/v1/programmes/first", exchange -> {
            exchange.getRequestBody().readAllBytes();
            FakeService.answer(exchange, 200, "text/plain", "first");
        });
        String first = "GET /api/v1/programmes/first HTTP/1.1\r\nHost: x\r\n\r\n";
        String second = "GET /nothing HTTP/1.1\r\nHost: x\r\n\r\n";
        try (RawConnection connection = new RawConnection(gateway.port())) {
            for (int i = 0; i < 20; i++) {
                connection.send(first + second);
                assertThat(connection.readUntil("first")).contains("200 OK");
                assertThat(connection.readUntil("}")).contains("404 Not Found");
            }
        }
    }

    @Test
    void showsThePageWithTheApiDocuments() {
        HttpResponse<String> page = gateway.send(gateway.anonymous("/docs"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self';")
                .doesNotContain("unsafe-eval");
        assertThat(page.body()).doesNotContainPattern("<script>|<script [^s]| on[a-z]+=|javascript:");
        page.body()
                .lines()
                .filter(line -> line.contains("src=") || line.contains("rel=\"stylesheet\""))
                .map(line -> line.replaceAll(".*(?:src|href)=\"([^\"]+)\".*", "$1"))
                .forEach(
                        file -> assertThat(gateway.send(gateway.anonymous(file)).statusCode())
                                .as(file)
                                .isEqualTo(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"registration", "funding", "incubator", "notification"})
    void fetchesAnApiDocumentFromItsService(String service) {
        assertThat(gateway.send(gateway.anonymous("/docs/openapi/" + service)).body())
                .isEqualTo(service);
    }

    @Test
    void refusesToChangeThePage() {
        HttpResponse<String> response = gateway.send(gateway.anonymous("/docs").DELETE());
        assertProblem(response, 405, "method");
        assertThat(response.headers().firstValue("Allow").orElseThrow()).contains("GET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
    void tellsItsHealth(String path) {
        HttpResponse<String> response = gateway.send(gateway.anonymous(path));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("\"status\":\"UP\"").doesNotContain("details", "components");
    }

    @Test
    void countsRequestsByRoute() {
        gateway.get("/api/v1/messages/12345");
        assertThat(gateway.send(gateway.anonymous("/actuator/prometheus")).body())
                .contains("routeId=\"notification\"", "resilience4j_circuitbreaker_state")
                .doesNotContain("12345");
    }
}
