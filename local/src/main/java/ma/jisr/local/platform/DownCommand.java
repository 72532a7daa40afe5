package ma.jisr.local.platform;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./jisr down}: ends the launcher, which ends the others; ends what a killed launcher left behind. */
@Command(name = "down", mixinStandardHelpOptions = true, description = "End everything; the data stays.")
final class DownCommand implements Callable<Integer> {
    private static final Duration LAUNCHER_ENDS_WITHIN = Duration.ofSeconds(50);
    private static final Duration OTHERS_END_WITHIN = Duration.ofSeconds(10);

    @Mixin
    private Options options = new Options();

    @Override
    public Integer call() {
        Console console = new Console(System.out);
        console.say(end(options.data()) ? "Ended; the data stays." : "Nothing was running.");
        return 0;
    }

    static boolean end(DataDirectory data) {
        Optional<ProcessHandle> launcher =
                PlatformState.ofRunning(data).map(PlatformState::pid).flatMap(ProcessHandle::of);
        launcher.ifPresent(handle -> ProcessTable.end(List.of(handle), LAUNCHER_ENDS_WITHIN));
        int others = ProcessTable.endAll(data.path(), OTHERS_END_WITHIN);
        return launcher.isPresent() || others > 0;
    }
}
