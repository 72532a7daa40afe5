package ma.jisr.local.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./jisr status}: 0 when all is well, 1 when something isn't, 2 when nothing runs. */
@Command(name = "status", mixinStandardHelpOptions = true, description = "Show processes, health, ports and memory.")
final class StatusCommand implements Callable<Integer> {
    private static final String ROW = "%-22s %-8s %6s %8s %12s %9s";

    @Mixin
    private Options options = new Options();

    private final Console console = new Console(System.out);

    @Override
    public Integer call() throws InterruptedException {
        PlatformState state = options.running();
        Duration age = Duration.between(state.since(), Instant.now());
        console.say("Running for %d min %d s, launcher pid %d"
                .formatted(age.toMinutes(), age.toSecondsPart(), state.pid()));
        console.say(ROW.formatted("PROCESS", "HEALTH", "PORT", "PID", "MEMORY MiB", "RESTARTS"));
        boolean allWell = true;
        for (ProcessState process : state.processes()) {
            allWell &= show(process);
        }
        return allWell ? 0 : 1;
    }

    private boolean show(ProcessState process) throws InterruptedException {
        boolean well = Probe.of(process.name(), process.port()).isHealthy();
        OptionalLong memory = ProcessTable.memory(process.pid());
        console.say(ROW.formatted(
                process.name(),
                well ? "UP" : "DOWN",
                process.port(),
                process.pid(),
                memory.isPresent() ? memory.getAsLong() : "-",
                process.restarts()));
        return well;
    }
}
