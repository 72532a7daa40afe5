package ma.jisr.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTests {
    @TempDir
    private Path directory;

    @Test
    void neverTakesOrDeletesADirectoryThatJisrDidNotMake() throws Exception {
        Path thesis = Files.writeString(directory.resolve("thesis.txt"), "years of work");
        DataDirectory data = DataDirectory.at(directory);
        assertThatThrownBy(data::make).isInstanceOf(Refusal.class).hasMessageContaining("isn't empty");
        assertThatThrownBy(data::delete).isInstanceOf(Refusal.class).hasMessageContaining("it stays");
        assertThat(thesis).exists();
    }

    @Test
    void makesAndDeletesItsOwn() throws Exception {
        DataDirectory data = DataDirectory.at(directory.resolve("new one")).make();
        Files.writeString(data.log("gateway"), "hello");
        data.make().delete();
        assertThat(data.path()).doesNotExist();
    }

    @Test
    void takesWhatADeadLauncherWroteForNothing() {
        DataDirectory data = DataDirectory.at(directory).make();
        FileLock lock = data.lock().orElseThrow();
        new PlatformState(1, Instant.EPOCH, Ports.withOffset(0), List.of(new ProcessState("broker", 9092, 2, 0, true)))
                .write(data);
        assertThat(PlatformState.ofRunning(data)).hasValueSatisfying(state -> {
            assertThat(state.processes()).extracting(ProcessState::name).containsExactly("broker");
            assertThat(state.isHealthy()).isFalse();
        });
        DataDirectory.release(lock);
        assertThat(PlatformState.ofRunning(data)).isEmpty();
        assertThat(PlatformState.read(data)).isPresent();
    }

    @Test
    void namesThePortThatIsTakenAndByWhom() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports free = Ports.free();
            Ports ports = new Ports(
                    free.gateway(),
                    free.registration(),
                    free.funding(),
                    free.incubator(),
                    free.notification(),
                    free.inbox(),
                    free.smtp(),
                    taken.getLocalPort(),
                    free.broker(),
                    free.database());
            PlatformSettings settings = new PlatformSettings(directory, directory.resolve("data"), ports, Map.of());
            assertThatThrownBy(() -> Platform.prepare(settings, new Console(System.out)))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + ", which inbox (SMPP) needs, is taken by")
                    .hasMessageContaining("--port-offset");
            if (Files.exists(Path.of("/proc/net/tcp"))) {
                assertThat(PortOwner.of(taken.getLocalPort()))
                        .hasValueSatisfying(process -> assertThat(process.pid())
                                .isEqualTo(ProcessHandle.current().pid()));
            }
        }
    }

    @Test
    void movesEveryPortByTheOffset() {
        assertThat(Ports.withOffset(100).uses().keySet())
                .containsExactlyInAnyOrder(8180, 8181, 8182, 8183, 8184, 8125, 8126, 2875, 9192, 27117);
        assertThat(Ports.free().uses()).hasSize(10);
    }

    @Test
    void waitsLongerForAProcessThatKeepsDyingYoung() {
        BackOff backOff = new BackOff();
        Duration young = Duration.ofSeconds(1);
        assertThat(backOff.afterLifeOf(young)).isZero();
        assertThat(backOff.afterLifeOf(young)).isEqualTo(Duration.ofMillis(500));
        assertThat(backOff.afterLifeOf(young)).isEqualTo(Duration.ofSeconds(1));
        for (int i = 0; i < 50; i++) {
            backOff.afterLifeOf(young);
        }
        assertThat(backOff.afterLifeOf(young)).isEqualTo(Duration.ofSeconds(15));
        assertThat(backOff.afterLifeOf(Duration.ofMinutes(1))).isZero();
        assertThat(backOff.afterLifeOf(young)).isZero();
    }

    @Test
    void boundsALogThatItsProcessHoldsOpen() throws Exception {
        LogFile log = new LogFile(directory.resolve("one.log"));
        Files.writeString(log.path(), ("x".repeat(1023) + "\n").repeat(21 << 10));
        log.bound();
        assertThat(log.size()).isZero();
        assertThat(directory.resolve("one.log.1")).hasSize(21L << 20);
        Files.writeString(log.path(), "one\ntwo\nthree\n");
        assertThat(log.last(2)).containsExactly("two", "three");
    }
}
