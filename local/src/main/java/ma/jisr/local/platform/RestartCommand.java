package ma.jisr.local.platform;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ./jisr restart SERVICE}: ends it gently; the supervisor starts it again, from the jar that is there now. */
@Command(name = "restart", mixinStandardHelpOptions = true, description = "End one process and start it again.")
final class RestartCommand implements Callable<Integer> {
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(20);
    private static final Duration HEALTHY_WITHIN = Duration.ofSeconds(120);

    @Mixin
    private Options options = new Options();

    @Parameters(paramLabel = "PROCESS", description = "Which, as status names it.")
    private String process = "";

    private final Console console = new Console(System.out);

    @Override
    public Integer call() throws InterruptedException {
        ProcessState before = state(options.running());
        long start = System.nanoTime();
        ProcessHandle.of(before.pid()).ifPresent(handle -> ProcessTable.end(List.of(handle), ENDS_WITHIN));
        while (Duration.ofNanos(System.nanoTime() - start).compareTo(HEALTHY_WITHIN) < 0) {
            ProcessState now = state(options.running());
            if (now.pid() != before.pid() && now.healthy()) {
                console.say("%s is healthy again after %.1f s".formatted(process, (System.nanoTime() - start) / 1e9));
                return 0;
            }
            Thread.sleep(Duration.ofMillis(100));
        }
        throw new Refusal(process + " isn't healthy in time; see: ./jisr logs " + process);
    }

    private ProcessState state(PlatformState platform) {
        return platform.processes().stream()
                .filter(one -> one.name().equals(process))
                .findFirst()
                .orElseThrow(() -> new Refusal("There is no process " + process + ". There are: "
                        + String.join(
                                ", ",
                                platform.processes().stream()
                                        .map(ProcessState::name)
                                        .toList())));
    }
}
