package ma.jisr.starter.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The process dies between two writes, as in a power cut; the next one finishes what it left. */
class CrashIntegrationTests {

    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void stop() {
        processes.forEach(Process::destroyForcibly);
    }

    @ParameterizedTest
    @CsvSource({"outbox.afterSaveBeforeHint#3", "outbox.afterAcknowledgementBeforeTakingOut#1"})
    void losesNoFactAndCountsNoneTwice(String crashPoint) throws Exception {
        String database = "crash_" + Math.abs(crashPoint.hashCode());
        List<String> ids =
                IntStream.range(0, 4).mapToObj(i -> Running.newTally()).toList();

        Process doomed = start(database, Map.of("CRASH_AT", crashPoint));
        await().atMost(SOON).until(() -> Running.exists("registration-facts"));
        Running.send(counts(ids));
        assertThat(doomed.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(doomed.exitValue()).isEqualTo(137);
        start(database, Map.of());

        for (String id : ids) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(distinctSequences(id)).containsExactly(1L, 2L, 3L));
            assertThat(Running.told("funding-facts", id).getLast().value()).endsWith("\"number\":3,\"total\":6}");
        }
    }

    private static List<ProducerRecord<String, byte[]>> counts(List<String> ids) {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (String id : ids) {
            LongStream.rangeClosed(1, 3)
                    .forEach(n -> records.add(Running.counted("registration-facts", id, n, (int) n)));
        }
        return records;
    }

    private static List<Long> distinctSequences(String id) {
        return Running.told("funding-facts", id).stream()
                .map(Running::sequenceOf)
                .distinct()
                .toList();
    }

    private Process start(String database, Map<String, String> environment) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                TallyApplication.class.getName()));
        command.addAll(List.of(Running.arguments(database)));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        File log = directory.resolve("log-" + processes.size()).toFile();
        Process process = builder.redirectErrorStream(true).redirectOutput(log).start();
        processes.add(process);
        return process;
    }
}
