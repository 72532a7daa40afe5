package ma.jisr.local.platform;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** How one process is started, known and ended; its command is made anew for each start. */
record ProcessSpec(
        String name,
        int port,
        Supplier<List<String>> command,
        Map<String, String> environment,
        Path log,
        Probe probe,
        Duration endsWithin) {

    /** In a session of its own: the terminal's Ctrl-C is for the launcher, which ends the others in order. */
    private static final String OWN_SESSION =
            "trap '' INT HUP; if command -v setsid >/dev/null 2>&1; then exec setsid \"$@\"; fi; exec \"$@\"";

    Process start() {
        return start(command.get(), environment, log);
    }

    static Process start(List<String> command, Map<String, String> environment, Path log) {
        List<String> whole = new ArrayList<>(List.of("/bin/sh", "-c", OWN_SESSION, "jisr"));
        whole.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(whole)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
