package ma.jisr.registration.document.clamav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import ma.jisr.registration.document.Papers;
import ma.jisr.registration.document.ScanRefused;
import ma.jisr.registration.document.ScanState;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The client against ClamAV's own daemon, with a signature of ours; only where it is installed. */
@EnabledIf("isInstalled")
class RealClamdIntegrationTests {

    private static final Path CLAMD = Path.of("/usr/sbin/clamd");

    private static Process clamd;
    private static ClamAv scanner;

    static boolean isInstalled() {
        return Files.isExecutable(CLAMD);
    }

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        int port = freePort();
        Path signatures = Files.createDirectory(folder.resolve("signatures"));
        String hex = HexFormat.of().formatHex(ClamdDouble.VIRUS.getBytes(StandardCharsets.US_ASCII));
        Files.writeString(signatures.resolve("ours.ndb"), "Let.Us.Say:0:*:" + hex + "\n");
        Path configuration = folder.resolve("clamd.conf");
        Files.writeString(configuration, """
                        DatabaseDirectory %s
                        TCPAddr 127.0.0.1
                        TCPSocket %d
                        Foreground yes
                        StreamMaxLength 11M
                        """.formatted(signatures, port));
        clamd = new ProcessBuilder(CLAMD.toString(), "-c", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("clamd.log").toFile())
                .start();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> listens(port));
        scanner = ClamAv.at("127.0.0.1:" + port, Duration.ofSeconds(30));
    }

    @AfterAll
    static void stop() {
        clamd.destroyForcibly();
    }

    @Test
    void findsTheOneAndNotTheOther() throws IOException {
        assertThat(scan(Papers.pdf(10 << 20))).isEqualTo(ScanState.CLEAN);
        assertThat(scan(Papers.pdf(ClamdDouble.VIRUS))).isEqualTo(ScanState.INFECTED);
    }

    @Test
    void refusesWhatIsTooLargeForIt() {
        assertThatThrownBy(() -> scan(new byte[12 << 20]))
                .isInstanceOf(ScanRefused.class)
                .hasMessageContaining("size limit exceeded");
    }

    private static ScanState scan(byte[] content) throws IOException {
        return scanner.scan(new ByteArrayInputStream(content));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
