package ma.jisr.gateway;

import static ma.jisr.gateway.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsIntegrationTests {

    private static final int MIB = 1024 * 1024;

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
        assertThat(gateway.send(gateway.request(path).PUT(chunked(10 * MIB))).statusCode())
                .isEqualTo(200);
        assertThat(gateway.registration.lastAsked().bodyLength()).isEqualTo(10 * MIB);
    }

    @Test
    void refusesADocumentThatIsTooLarge() throws IOException {
        String head = "PUT /api/v1/registrations/1/documents/id-card HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                + gateway.issuer.token() + "\r\nContent-Length: " + (10 * MIB + 1) + "\r\n\r\n";
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
                "POST /api/v1/one-time-codes HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2",
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
