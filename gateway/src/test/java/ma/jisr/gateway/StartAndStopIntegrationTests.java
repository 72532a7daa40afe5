package ma.jisr.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class StartAndStopIntegrationTests {

    @Test
    void logsNoWarningInAHealthyRun(CapturedOutput output) {
        try (RunningGateway gateway = new RunningGateway()) {
            assertThat(gateway.get("/api/v1/messages").statusCode()).isEqualTo(200);
            assertThat(gateway.send(gateway.anonymous("/nothing?phone=0612345678"))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(gateway.send(gateway.anonymous("/actuator/health")).statusCode())
                    .isEqualTo(200);
        }
        assertThat(output.getAll()).doesNotContain("WARN", "ERROR", "0612345678");
    }

    @Test
    void finishesRequestsUnderWayAndEndsEventStreamsWhenItStops() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        try (RunningGateway gateway = new RunningGateway()) {
            gateway.registration.on("/api/v1/registrations/7/events", exchange -> {
                exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write("data: one\n\n".getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
            });
            gateway.funding.on("/api/v1/programmes", exchange -> {
                arrived.countDown();
                await(go);
                FakeService.answer(exchange, 200, "text/plain", "done");
            });
            HttpResponse<java.io.InputStream> events = gateway.client.send(
                    gateway.request("/api/v1/registrations/7/events").build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            CompletableFuture<HttpResponse<String>> underWay = gateway.client.sendAsync(
                    gateway.request("/api/v1/programmes").build(), HttpResponse.BodyHandlers.ofString());
            await(arrived);
            CompletableFuture<Void> stopped = CompletableFuture.runAsync(gateway::stop);
            assertThat(new String(events.body().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("data: one\n\n");
            go.countDown();
            assertThat(underWay.get(20, TimeUnit.SECONDS).body()).isEqualTo("done");
            stopped.get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void losesNoRequestOfClientsThatKeepSendingWhenItStops() throws Exception {
        try (RunningGateway gateway = new RunningGateway("jisr.time-outs.drain=1s")) {
            CompletableFuture<Void> stopped = CompletableFuture.runAsync(gateway::stop);
            boolean toldToGo = false;
            while (!toldToGo) {
                HttpResponse<String> response = gateway.get("/api/v1/programmes");
                assertThat(response.statusCode()).isEqualTo(200);
                toldToGo = response.headers().firstValue("Connection").stream().anyMatch("close"::equals);
            }
            stopped.get(20, TimeUnit.SECONDS);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "jisr.registration=, JISR_REGISTRATION",
        "jisr.funding=localhost:8082, JISR_FUNDING",
        "jisr.incubator=http://h/path, JISR_INCUBATOR",
        "jisr.issuer=ftp://x, JISR_ISSUER",
        "jisr.jwks=nonsense, JISR_JWKS",
        "jisr.time-outs.connect=soon, jisr.time-outs.connect",
        "jisr.limits.body=huge, jisr.limits.body",
        "jisr.breaker.calls=0, jisr.breaker",
        "jisr.limits.per-address.sign-in.requests=0, jisr.limits.perAddress.signIn.requests",
        "jisr.limits.per-client.reads.per=0s, jisr.limits.perClient.reads.per",
        "jisr.limits.connections=none, jisr.limits.connections",
        "jisr.trusted-proxies=10.0.0.0/40, JISR_TRUSTED_PROXIES",
        "jisr.cors.origins=*, jisr.cors.origins",
        "jisr.issuers[0].issuer=https://id.test, jisr.issuers[0].audience",
    })
    void doesNotStartWithAnIllFormedSetting(String setting, String name, CapturedOutput output) {
        assertThatThrownBy(() -> new RunningGateway(setting)).isNotNull();
        assertThat(output.getAll()).contains(name);
    }
}
