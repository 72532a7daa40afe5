package ma.jisr.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SupervisorTests {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private Path directory;

    private final Queue<String> reports = new ConcurrentLinkedQueue<>();

    @Test
    void startsAProcessThatWasKilledAgainAtOnceAndReportsIt() throws Exception {
        try (Supervisor supervisor = supervise(process("service", "echo hello; exec sleep 600"))) {
            assertThat(supervisor.start(PATIENCE)).isEmpty();
            Supervised service = supervisor.get("service");
            long first = service.state().pid();
            service.kill();
            assertThat(service.awaitHealth(PATIENCE)).isTrue();
            assertThat(service.state().pid()).isNotEqualTo(first);
            assertThat(service.state().restarts()).isEqualTo(1);
            assertThat(ProcessHandle.of(first).filter(ProcessHandle::isAlive)).isEmpty();
            assertThat(reports).contains("service died with 137 after saying hello, again in 0 ms");
        }
    }

    @Test
    void leavesASuspendedProcessDeadUntilItIsResumed() throws Exception {
        try (Supervisor supervisor = supervise(process("service", "echo hello; exec sleep 600"))) {
            supervisor.start(PATIENCE);
            Supervised service = supervisor.get("service");
            service.suspendRestart(true);
            service.kill();
            assertThat(service.awaitHealth(Duration.ofMillis(500))).isFalse();
            service.suspendRestart(false);
            assertThat(service.awaitHealth(PATIENCE)).isTrue();
        }
    }

    @Test
    void namesAProcessThatNeverGetsHealthyAndKeepsTrying() throws Exception {
        try (Supervisor supervisor = supervise(process("broken", "echo no configuration; exit 3"))) {
            assertThat(supervisor.start(Duration.ofSeconds(2))).containsExactly("broken");
            assertThat(supervisor.get("broken").state().restarts()).isBetween(2, 5);
            assertThat(reports).contains("broken died with 3 after saying no configuration, again in 0 ms");
        }
    }

    @Test
    void endsServicesBeforeInfrastructureAndForcesWhatDoesNotListen() throws Exception {
        Path ends = directory.resolve("ends");
        ProcessSpec service = process("service", onTerm("sleep 0.3; echo service >> " + ends + "; exit 0"));
        ProcessSpec database = process("database", onTerm("echo database >> " + ends + "; exit 0"));
        ProcessSpec deaf = process("deaf", onTerm(":"));
        Supervisor supervisor = new Supervisor(List.of(List.of(database), List.of(service, deaf)), reporter());
        supervisor.start(PATIENCE);
        List<Long> pids = supervisor.states().stream().map(ProcessState::pid).toList();
        supervisor.close();
        assertThat(Files.readAllLines(ends)).containsExactly("service", "database");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(pids)
                        .noneMatch(pid -> ProcessHandle.of(pid)
                                .filter(ProcessHandle::isAlive)
                                .isPresent()));
        assertThat(reports).noneMatch(report -> report.contains("died"));
    }

    @Test
    void findsAndEndsWhatAKilledLauncherLeftBehind() throws IOException {
        Path data = directory.resolve("with a blank");
        Process left = new ProcessBuilder("/bin/sh", "-c", "sleep 600; :", ProcessTable.mark(data)).start();
        List<ProcessHandle> found = ProcessTable.ofPlatform(data);
        assertThat(found).extracting(ProcessHandle::pid).contains(left.pid());
        assertThat(ProcessTable.ofPlatform(directory)).isEmpty();
        assertThat(ProcessTable.memory(left.pid())).isPresent();
        assertThat(ProcessTable.endAll(data, Duration.ofSeconds(5))).isGreaterThanOrEqualTo(1);
        assertThat(left.isAlive()).isFalse();
        found.forEach(process -> process.children().forEach(ProcessHandle::destroyForcibly));
    }

    /** Sleeps in short steps, as a shell hears signals only between commands. */
    private static String onTerm(String action) {
        return "trap '" + action + "' TERM; echo ready; while :; do sleep 0.05; done";
    }

    private Supervisor supervise(ProcessSpec spec) {
        return new Supervisor(List.of(List.of(spec)), reporter());
    }

    private ProcessSpec process(String name, String script) {
        List<String> command = List.of("/bin/sh", "-c", script);
        LogFile log = new LogFile(directory.resolve(name + ".log"));
        Probe probe = () -> !script.contains("exit 3") && log.size() > 0;
        return new ProcessSpec(name, 1, () -> command, Map.of(), log.path(), probe, Duration.ofSeconds(2));
    }

    private Reporter reporter() {
        return new Reporter() {
            @Override
            public void healthy(String process, int port, Duration after) {
                reports.add(process + " healthy");
            }

            @Override
            public void died(String process, long pid, int exitCode, List<String> lines, Duration startsAgainIn) {
                String said = lines.isEmpty() ? "nothing" : lines.getLast();
                reports.add("%s died with %d after saying %s, again in %d ms"
                        .formatted(process, exitCode, said, startsAgainIn.toMillis()));
            }

            @Override
            public void changed() {
                reports.add("changed");
            }
        };
    }
}
