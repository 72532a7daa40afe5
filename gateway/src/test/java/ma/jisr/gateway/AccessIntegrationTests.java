package ma.jisr.gateway;

import static ma.jisr.gateway.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessIntegrationTests {

    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = new RunningGateway();
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void letsAValidTokenIn() {
        assertThat(gateway.get("/api/v1/messages").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesARequestWithoutAToken() {
        HttpResponse<String> response = gateway.send(gateway.anonymous("/api/v1/messages"));
        assertProblem(response, 401, "unauthenticated");
        assertThat(response.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer x", "Bearer a.b.c", "Bearer a b", "bearer ..", "Basic YTpi"})
    void refusesWhatIsNoToken(String authorization) {
        assertProblem(
                gateway.send(gateway.anonymous("/api/v1/messages").header("Authorization", authorization)),
                401,
                "unauthenticated");
    }

    @Test
    void refusesAnExpiredToken() {
        Date past = Date.from(Instant.now().minus(Duration.ofMinutes(5)));
        assertRefused(token(claims -> claims.expirationTime(past)));
    }

    @Test
    void refusesATokenThatIsNotYetValid() {
        Date future = Date.from(Instant.now().plus(Duration.ofMinutes(5)));
        assertRefused(token(claims -> claims.notBeforeTime(future)));
    }

    @Test
    void refusesAnotherIssuersToken() {
        assertRefused(token(claims -> claims.issuer("http://evil.test")));
    }

    @Test
    void refusesATokenForAnotherAudience() {
        assertRefused(token(claims -> claims.audience("other")));
        assertRefused(token(claims -> claims.audience((String) null)));
    }

    @Test
    void refusesATokenWithoutSignature() {
        assertRefused(gateway.issuer.unsignedToken());
    }

    @Test
    void refusesAnHmacOverThePublicKey() {
        assertRefused(gateway.issuer.confusedToken());
    }

    @Test
    void refusesAForgedSignature() {
        assertRefused(new Issuer("k1").token());
        assertRefused(new Issuer("other").token());
    }

    private static String token(UnaryOperator<JWTClaimsSet.Builder> change) {
        return gateway.issuer.token(change);
    }

    private static void assertRefused(String token) {
        HttpResponse<String> response =
                gateway.send(gateway.anonymous("/api/v1/messages").header("Authorization", "Bearer " + token));
        assertProblem(response, 401, "unauthenticated");
        assertThat(response.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/v1/one-time-codes",
        "POST, /oauth2/token",
        "POST, /oauth2/revoke",
        "GET, /oauth2/jwks",
        "GET, /.well-known/openid-configuration",
        "GET, /api/v1/programmes",
        "HEAD, /api/v1/programmes",
        "GET, /api/v1/programmes/jisr-marrakech-safi",
        "GET, /api/v1/programmes/jisr-marrakech-safi/figures",
        "GET, /api/v1/programmes/jisr-marrakech-safi/rounds",
        "GET, /api/v1/programmes/jisr-marrakech-safi/rounds/1/report",
        "GET, /api/v1/geography/provinces",
        "GET, /api/v1/purposes",
        "GET, /docs/openapi/funding",
    })
    void isOpenForEverybody(String method, String path) {
        assertThat(gateway.send(gateway.anonymous(path).method(method, HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /api/v1/programmes/jisr-marrakech-safi",
        "POST, /api/v1/programmes/jisr-marrakech-safi/publication",
        "POST, /api/v1/programmes/jisr-marrakech-safi/rounds",
        "GET, /api/v1/programmes/jisr-marrakech-safi/roundsabout",
        "GET, /api/v1/programmes/jisr-marrakech-safi/figures/all",
        "GET, /api/v1/programmes/jisr-marrakech-safi/envelopes",
        "GET, /api/v1/programmes/jisr-marrakech-safi/ledger/entries",
        "GET, /api/v1/one-time-codes",
        "POST, /api/v1/registrations",
        "POST, /oauth2/introspect",
        "OPTIONS, /api/v1/registrations",
    })
    void isClosedForEverybodyElse(String method, String path) {
        assertProblem(
                gateway.send(gateway.anonymous(path).method(method, HttpRequest.BodyPublishers.noBody())),
                401,
                "unauthenticated");
    }

    @Test
    void letsStaffOfATrustedProviderIn() {
        Issuer provider = new Issuer("p1", "http://id.test/realms/staff");
        try (FakeService keys = new FakeService("keys");
                RunningGateway trusting = new RunningGateway(
                        "jisr.issuers[0].issuer=http://id.test/realms/staff",
                        "jisr.issuers[0].jwks=" + keys.url() + "/certs",
                        "jisr.issuers[0].audience=jisr-staff",
                        "jisr.issuers[0].roles.officer=case-worker")) {
            keys.on("/certs", x -> FakeService.answer(x, 200, "application/json", provider.keySet()));
            assertThat(status(trusting, provider.token(claims -> claims.audience("jisr-staff"))))
                    .isEqualTo(200);
            assertThat(status(trusting, trusting.issuer.token())).isEqualTo(200);
            assertThat(status(trusting, provider.token())).as("for others").isEqualTo(401);
            assertThat(status(
                            trusting,
                            provider.token(
                                    claims -> claims.audience("jisr-staff").issuer(Issuer.NAME))))
                    .as("in our name")
                    .isEqualTo(401);
            assertThat(status(trusting, trusting.issuer.token(claims -> claims.issuer("http://id.test/realms/staff"))))
                    .as("in its name")
                    .isEqualTo(401);
            assertThat(status(
                            trusting,
                            provider.token(
                                    claims -> claims.audience("jisr-staff").expirationTime(null))))
                    .as("for ever")
                    .isEqualTo(401);
            assertThat(status(gateway, provider.token(claims -> claims.audience("jisr-staff"))))
                    .as("where nobody trusts it")
                    .isEqualTo(401);
        }
    }

    @Test
    void findsAProvidersKeysByDiscovery() {
        try (FakeService id = new FakeService("id")) {
            Issuer provider = new Issuer("p1", id.url() + "/realm");
            try (RunningGateway trusting = new RunningGateway(
                    "jisr.issuers[0].issuer=" + id.url() + "/realm", "jisr.issuers[0].audience=jisr")) {
                assertProblem(
                        trusting.send(trusting.anonymous("/api/v1/messages")
                                .header("Authorization", "Bearer " + provider.token())),
                        503,
                        "unavailable");
                id.on(
                        "/realm/.well-known/openid-configuration",
                        x -> FakeService.answer(
                                x,
                                200,
                                "application/json",
                                "{\"issuer\": \"%s/realm\", \"jwks_uri\": \"%s/certs\"}"
                                        .formatted(id.url(), id.url())));
                id.on("/certs", x -> FakeService.answer(x, 200, "application/json", provider.keySet()));
                Awaitility.await()
                        .atMost(Duration.ofSeconds(20))
                        .until(() -> status(trusting, provider.token()) == 200);
            }
        }
    }

    private static int status(RunningGateway gateway, String token) {
        return gateway.send(gateway.anonymous("/api/v1/messages").header("Authorization", "Bearer " + token))
                .statusCode();
    }

    @Test
    void startsWithoutTheIssuerAndTakesTokensOnceItIsThere() {
        int port = freePort();
        Issuer issuer = new Issuer("late");
        try (RunningGateway alone = new RunningGateway(
                "jisr.issuer=" + Issuer.NAME, "jisr.jwks=http://localhost:" + port + "/oauth2/jwks")) {
            HttpRequest.Builder request =
                    alone.anonymous("/api/v1/messages").header("Authorization", "Bearer " + issuer.token());
            HttpResponse<String> response = alone.send(request);
            assertProblem(response, 503, "unavailable");
            assertThat(response.headers().firstValue("Retry-After")).isPresent();
            try (FakeService late = new FakeService("late", port)) {
                late.on("/oauth2/jwks", x -> FakeService.answer(x, 200, "application/json", issuer.keySet()));
                Awaitility.await()
                        .atMost(Duration.ofSeconds(20))
                        .until(() -> alone.send(request).statusCode() == 200);
            }
            assertThat(alone.send(request).statusCode())
                    .as("the keys known stay in use")
                    .isEqualTo(200);
        }
    }

    private static int freePort() {
        try (FakeService any = new FakeService("any")) {
            return any.port();
        }
    }

    @Test
    void allowsOnlyNamedOriginsToCallFromABrowser() {
        HttpResponse<String> closed = gateway.send(preflight(gateway, "https://portal.test"));
        assertThat(closed.headers().map()).doesNotContainKey("access-control-allow-origin");
        try (RunningGateway open = new RunningGateway("jisr.cors.origins=https://portal.test,https://staff.test")) {
            HttpResponse<String> allowed = open.send(preflight(open, "https://portal.test"));
            assertThat(allowed.statusCode()).isEqualTo(200);
            assertThat(allowed.headers().allValues("Access-Control-Allow-Origin"))
                    .containsExactly("https://portal.test");
            assertThat(allowed.headers().firstValue("Access-Control-Allow-Methods"))
                    .hasValue("GET,HEAD,POST,PUT,DELETE");
            assertThat(allowed.headers()
                            .firstValue("Access-Control-Allow-Headers")
                            .orElseThrow())
                    .containsIgnoringCase("authorization")
                    .containsIgnoringCase("idempotency-key");
            assertThat(allowed.headers().map()).doesNotContainKey("access-control-allow-credentials");
            assertThat(open.registration.asked()).isEmpty();
            for (String origin :
                    List.of("https://evil.test", "http://portal.test", "https://portal.test.evil", "null")) {
                HttpResponse<String> refused = open.send(preflight(open, origin));
                assertThat(refused.statusCode()).as(origin).isEqualTo(403);
                assertThat(refused.headers().map()).doesNotContainKey("access-control-allow-origin");
            }
        }
    }

    @Test
    void letsPagesReadAnswersAndRefusals() {
        try (RunningGateway open = new RunningGateway("jisr.cors.origins=https://portal.test")) {
            for (String path : List.of("/api/v1/messages", "/api/v1/programmes", "/nothing")) {
                HttpResponse<String> answer = open.send(open.anonymous(path).header("Origin", "https://portal.test"));
                assertThat(answer.headers().allValues("Access-Control-Allow-Origin"))
                        .as(path + answer.statusCode())
                        .containsExactly("https://portal.test");
                assertThat(answer.headers().allValues("Vary").toString()).contains("Origin");
                assertThat(answer.headers()
                                .firstValue("Access-Control-Expose-Headers")
                                .orElseThrow())
                        .contains("Retry-After", "RateLimit", "X-Correlation-Id");
            }
        }
    }

    private static HttpRequest.Builder preflight(RunningGateway gateway, String origin) {
        return gateway.anonymous("/api/v1/registrations")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,idempotency-key");
    }
}
