package ma.jisr.incubator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;

/** What stops a start, and what a start needs. */
class StartIntegrationTests {

    private static final List<String> NOBODY_ANSWERS = List.of(
            "--server.port=0",
            "--JISR_KAFKA=localhost:1",
            "--JISR_MONGODB=mongodb://localhost:1/incubator",
            "--JISR_ISSUER=http://localhost:1",
            "--JISR_JWKS=http://localhost:1/jwks");

    @Test
    void refreshesWithoutBrokerOrDatabase(@TempDir Path directory) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dspring.context.exit=onRefresh",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                IncubatorApplication.class.getName(),
                "--spring.profiles.active=local"));
        command.addAll(NOBODY_ANSWERS);
        Path log = directory.resolve("log");

        Process training = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();

        try {
            assertThat(training.waitFor(120, TimeUnit.SECONDS)).isTrue();
            assertThat(training.exitValue())
                    .as(java.nio.file.Files.readString(log))
                    .isZero();
        } finally {
            training.destroyForcibly();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--JISR_KAFKA=localhost:1, --JISR_KAFKA=, kafka",
        "--JISR_MONGODB=mongodb://localhost:1/incubator, --JISR_MONGODB=, mongodb",
        "--JISR_ISSUER=http://localhost:1, --JISR_ISSUER=nowhere, issuer",
        "--JISR_JWKS=http://localhost:1/jwks, --JISR_JWKS=, jwks",
        "--server.port=0, --jisr.incubators.patience=soon, jisr.incubators.patience",
        "--server.port=0, --jisr.incubators.sweep-every=0s, sweepEvery",
        "--server.port=0, --jisr.incubators.provinces=classpath:none.json, jisr.incubators.provinces"
    })
    void namesTheSettingThatIsMissingOrIllFormed(String setting, String instead, String named) {
        List<String> settings = new ArrayList<>(NOBODY_ANSWERS);
        settings.remove(setting);
        settings.add(instead);

        assertThatThrownBy(() -> SpringApplication.run(IncubatorApplication.class, settings.toArray(String[]::new)))
                .hasStackTraceContaining(named);
    }
}
