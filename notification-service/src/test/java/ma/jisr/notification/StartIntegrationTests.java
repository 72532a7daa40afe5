package ma.jisr.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;

/** What stops a start, and what a start needs. */
class StartIntegrationTests {

    private static final List<String> NOBODY_ANSWERS = List.of(
            "--server.port=0",
            "--JISR_KAFKA=localhost:1",
            "--JISR_MONGODB=mongodb://localhost:1/notification",
            "--JISR_ISSUER=http://localhost:1",
            "--JISR_JWKS=http://localhost:1/jwks",
            "--JISR_CODES_KEY=" + RunningService.CODES_KEY,
            "--JISR_MASTER_KEY=" + RunningService.CODES_KEY,
            "--JISR_SMTP_HOST=localhost",
            "--JISR_SMTP_PORT=1",
            "--JISR_SMPP_HOST=localhost",
            "--JISR_SMPP_PORT=1",
            "--JISR_SMPP_SYSTEM_ID=jisr",
            "--JISR_SMPP_PASSWORD=jisr");

    @Test
    void refreshesWithoutBrokerDatabaseOrProviders(@TempDir Path directory) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dspring.context.exit=onRefresh",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                NotificationApplication.class.getName(),
                "--spring.profiles.active=local"));
        command.addAll(NOBODY_ANSWERS);
        Path log = directory.resolve("log");

        Process training = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();

        try {
            assertThat(training.waitFor(120, TimeUnit.SECONDS)).isTrue();
            assertThat(training.exitValue()).as(Files.readString(log)).isZero();
        } finally {
            training.destroyForcibly();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "JISR_CODES_KEY",
                "JISR_MASTER_KEY",
                "JISR_SMTP_HOST",
                "JISR_SMTP_PORT",
                "JISR_SMPP_HOST",
                "JISR_SMPP_PORT",
                "JISR_SMPP_SYSTEM_ID",
                "JISR_SMPP_PASSWORD"
            })
    void namesTheSettingThatIsMissing(String missing) {
        List<String> settings = new ArrayList<>(NOBODY_ANSWERS);
        settings.removeIf(setting -> setting.startsWith("--" + missing + "="));

        assertThatThrownBy(() -> SpringApplication.run(NotificationApplication.class, settings.toArray(String[]::new)))
                .hasStackTraceContaining(missing);
    }
}
