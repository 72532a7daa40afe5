package ma.jisr.gateway;

import static ma.jisr.gateway.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsIntegrationTests {

    private static final int MIB = 1024 * 1024;
    private static final int DOCUMENT = 10 * MIB + 1024;

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
    void passesABodyOfExactlyTheLimit() {
        assertThat(gateway.send(gateway.request("/api/v1/subscriptions").POST(announced(MIB)))
                        .statusCode())
                .isEqualTo(200);
        assertThat(gateway.send(gateway.request("/api/v1/subscriptions").POST(chunked(MIB)))
                        .statusCode())
                .isEqualTo(200);
        assertThat(gateway.notification.lastAsked().bodyLength()).isEqualTo(MIB);
    }

    @Test
    void refusesABodyThatIsAnnouncedAsTooLarge() throws IOException {
        String head = "POST /api/v1/one-time-codes HTTP/1.1\r\nHost: x\r\nAccept-Language: en\r\nContent-Length: ";
        try (RawConnection connection = new RawConnection(gateway.port())) {
            String answer = connection.send(head + (MIB + 1) + "\r\n\r\n").readToEnd();
            assertThat(answer).startsWith("HTTP/1.1 413").contains("urn:jisr:problem:too-large");
        }
    }

    @Test
    void refusesAChunkedBodyWhenItHasGrownTooLarge() throws IOException {
        int before = gateway.registration.asked().size();
        try (RawConnection connection = new RawConnection(gateway.port())) {
            connection.send("POST /api/v1/one-time-codes HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
            for (int i = 0; i < 17; i++) {
                connection.send("10000\r\n" + "x".repeat(0x10000) + "\r\n");
            }
            assertThat(connection.readToEnd()).startsWith("HTTP/1.1 413").contains("urn:jisr:problem:too-large");
        }
        assertThat(gateway.registration.asked()).hasSize(before);
    }

    @Test
    void givesDocumentsMoreRoom() {
        String path = "/api/v1/registrations/1/documents/id-card";
        assertThat(gateway.send(gateway.request(path).PUT(chunked(DOCUMENT))).statusCode())
                .isEqualTo(200);
        assertThat(gateway.registration.lastAsked().bodyLength()).isEqualTo(DOCUMENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/payment-reports", "/api/v1/repayment-files"})
    void givesABanksFilesMoreRoom(String path) {
        assertThat(gateway.send(gateway.request(path).POST(chunked(DOCUMENT))).statusCode())
                .isEqualTo(200);
        assertThat(gateway.funding.lastAsked().bodyLength()).isEqualTo(DOCUMENT);
        assertThat(gateway.send(gateway.request("/api/v1/payment-batches").POST(chunked(DOCUMENT)))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void refusesADocumentThatIsTooLarge() throws IOException {
        String head = "PUT /api/v1/registrations/1/documents/id-card HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                + gateway.issuer.token() + "\r\nContent-Length: " + (DOCUMENT + 1) + "\r\n\r\n";
        try (RawConnection connection = new RawConnection(gateway.port())) {
            assertThat(connection.send(head).readToEnd()).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void dropsAClientThatStopsSending() throws IOException {
        String head = "POST /api/v1/one-time-codes HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf";
        try (RunningGateway impatient = new RunningGateway("jisr.time-outs.request-stall=500ms");
                RawConnection connection = new RawConnection(impatient.port())) {
            assertThat(connection.send(head).readToEnd())
                    .startsWith("HTTP/1.1 408")
                    .contains("slow-request");
        }
    }

    @Test
    void dropsAClientThatDribblesItsBody() throws IOException {
        String head = "POST /api/v1/one-time-codes HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n";
        try (RunningGateway impatient = new RunningGateway("jisr.time-outs.response=1s");
                RawConnection connection = new RawConnection(impatient.port())) {
            assertThat(connection.send(head).dribble("x", Duration.ofMillis(100)))
                    .startsWith("HTTP/1.1 408")
                    .contains("slow-request");
            assertThat(impatient.get("/api/v1/registrations").statusCode())
                    .as("the service isn't blamed")
                    .isEqualTo(200);
        }
    }

    @Test
    void dropsAClientThatDribblesItsHead() throws IOException {
        try (RunningGateway impatient = new RunningGateway("jisr.time-outs.head=500ms")) {
            try (RawConnection connection = new RawConnection(impatient.port())) {
                assertThat(connection
                                .send("GET /api/v1/programmes HTTP/1.1\r\nHost: x\r\n")
                                .dribble("X-A: b\r\n", Duration.ofMillis(50)))
                        .startsWith("HTTP/1.1 408")
                        .contains("slow-request");
            }
            try (RawConnection connection = new RawConnection(impatient.port())) {
                connection.send("GET /nothing HTTP/1.1\r\nHost: x\r\n\r\n");
                assertThat(connection.readUntil("}")).startsWith("HTTP/1.1 404");
                assertThat(connection.dribble("G", Duration.ofMillis(50)))
                        .as("its second request")
                        .contains("HTTP/1.1 408");
            }
            assertThat(impatient.funding.asked()).isEmpty();
        }
    }

    @Test
    void givesASlowBodyMoreTimeThanASlowHead() throws IOException {
        try (RunningGateway impatient = new RunningGateway("jisr.time-outs.head=300ms");
                RawConnection connection = new RawConnection(impatient.port())) {
            connection.send("POST /api/v1/one-time-codes HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n");
            for (int i = 0; i < 10; i++) {
                connection.pause(Duration.ofMillis(60)).send("x");
            }
            assertThat(connection.readUntil("registration")).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void dropsAClientThatSaysNothing() throws IOException {
        try (RunningGateway impatient = new RunningGateway("server.netty.idle-timeout=300ms");
                RawConnection connection = new RawConnection(impatient.port())) {
            assertThat(connection.readToEnd()).isEmpty();
        }
    }

    @Test
    void dropsAClientThatDoesNotRead() throws IOException {
        CountDownLatch cut = new CountDownLatch(1);
        try (RunningGateway impatient = new RunningGateway("jisr.time-outs.answer-stall=500ms")) {
            impatient.funding.on("/api/v1/programmes", exchange -> {
                exchange.sendResponseHeaders(200, 0);
                try {
                    while (true) {
                        exchange.getResponseBody().write(new byte[MIB]);
                    }
                } finally {
                    cut.countDown();
                }
            });
            try (RawConnection connection = new RawConnection(impatient.port())) {
                connection.send("GET /api/v1/programmes HTTP/1.1\r\nHost: x\r\n\r\n");
                assertThat(cut.await(20, TimeUnit.SECONDS)).isTrue();
                assertThat(connection.isCut()).isTrue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void refusesMoreConnectionsThanOneAddressMayHave() throws IOException {
        String request = "GET /nothing HTTP/1.1\r\nHost: x\r\n\r\n";
        try (RunningGateway small = new RunningGateway("jisr.limits.connections-per-address=2");
                RawConnection staying = new RawConnection(small.port())) {
            assertThat(staying.send(request).readUntil("}")).startsWith("HTTP/1.1 404");
            try (RawConnection leaving = new RawConnection(small.port())) {
                assertThat(leaving.send(request).readUntil("}")).startsWith("HTTP/1.1 404");
                try (RawConnection tooMany = new RawConnection(small.port())) {
                    assertThat(tooMany.isCut()).isTrue();
                }
                assertThat(leaving.send(request).readUntil("}")).startsWith("HTTP/1.1 404");
            }
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
                try (RawConnection next = new RawConnection(small.port())) {
                    return next.sendAnyway(request).readUntilCut("}").startsWith("HTTP/1.1 404");
                }
            });
        }
    }

    private static HttpRequest.BodyPublisher announced(int size) {
        return BodyPublishers.ofByteArray(new byte[size]);
    }

    private static HttpRequest.BodyPublisher chunked(int size) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[size]));
    }

    @Test
    void refusesHeadersThatAreTooLarge() throws IOException {
        assertRefused(
                "GET /api/v1/programmes HTTP/1.1\r\nHost: x\r\nX-Big: " + "x".repeat(20_000), 431, "headers-too-large");
    }

    @Test
    void refusesAnAddressThatIsTooLong() throws IOException {
        assertRefused("GET /api/v1/programmes?" + "x".repeat(9_000) + " HTTP/1.1\r\nHost: x", 414, "address-too-long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/programmes/../registrations HTTP/1.1\r\nHost: x",
                "GET /api/v1//programmes HTTP/1.1\r\nHost: x",
                "GET /api/v1/programmes/%zz HTTP/1.1\r\nHost: x",
                "GET /api/v1/programmes/%2e%2e/x HTTP/1.1\r\nHost: x",
                "GET /api/v1/programmes/%00 HTTP/1.1\r\nHost: x",
                "GET /api/v1/programmes/%ff HTTP/1.1\r\nHost: x",
                "GET /api/v1/programmes?q=% HTTP/1.1\r\nHost: x",
                "GET programmes HTTP/1.1\r\nHost: x",
                "GET /api/v1/programmes HTTP/1.1",
                "GET /api/v1/programmes HTTP/1.1\r\nHost: x\r\nHost: y",
                "nonsense",
                "GET /api/v1/programmes NONSENSE/1.1\r\nHost: x",
                "GET /api/v1/programmes HTTP/1.1\r\nHost: x\r\nno colon here",
                "POST /api/v1/one-time-codes HTTP/1.1\r\nHost: x\r\nContent-Length: -1",
                "GET /api/v1/programmes/..;/registrations HTTP/1.1\r\nHost: x",
                "GET /api/v1/programmes;a=b HTTP/1.1\r\nHost: x",
                "GET /api/v1/programmes%2f..%2fregistrations HTTP/1.1\r\nHost: x",
                "GET /api/v1/programmes\\..\\registrations HTTP/1.1\r\nHost: x",
                "GET /api/v1/programmes HTTP/1.1\r\nHost: ",
                "GET /api/v1/programmes HTTP/1.1\r\nHost: evil/path?",
                "GET /api/v1/programmes HTTP/1.1\r\nHost : x",
                "GET /api/v1/programmes HTTP/1.1\r\nHost: x\r\nX-A: b\u0000c",
                "POST /api/v1/one-time-codes HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2",
                "POST /api/v1/one-time-codes HTTP/1.1\r\nHost: x\r\nContent-Length: 1, 2",
                "POST /api/v1/one-time-codes HTTP/1.1\r\nHost: x\r\nContent-Length: +1",
                "POST /api/v1/one-time-codes HTTP/1.1\r\nHost: x\r\nContent-Length: 0x1",
                "POST /api/v1/one-time-codes HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked",
                "POST /api/v1/one-time-codes HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 5",
                "POST /api/v1/one-time-codes HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip, chunked",
                "POST /api/v1/one-time-codes HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked, identity",
                "POST /api/v1/one-time-codes HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: xchunked",
                "POST /api/v1/one-time-codes HTTP/1.1\r\nHost: x\r\nTransfer-Encoding : chunked",
                "POST /api/v1/one-time-codes HTTP/1.1\r\nHost: x\r\nTransfer-Encoding:\u000bchunked",
                "POST /api/v1/one-time-codes HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
                "POST /api/v1/one-time-codes HTTP/1.0\r\nHost: x\r\nTransfer-Encoding: chunked",
            })
    void refusesWhatIsNotWellFormed(String head) throws IOException {
        assertRefused(head, 400, "bad-request");
    }

    @Test
    void refusesToTrace() throws IOException {
        assertRefused("TRACE /api/v1/programmes HTTP/1.1\r\nHost: x", 405, "method");
    }

    private static void assertRefused(String head, int status, String slug) throws IOException {
        try (RawConnection connection = new RawConnection(gateway.port())) {
            String answer = connection.send(head + "\r\n\r\n").readToEnd();
            assertThat(answer).startsWith("HTTP/1.1 " + status).containsIgnoringCase("x-content-type-options: nosniff");
            assertProblem(answer.substring(answer.indexOf("\r\n\r\n") + 4), status, slug);
        }
    }
}
