package ma.jisr.local.platform;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/** Tells people what happens, a line each. */
record Console(PrintStream out) {

    void say(String line) {
        out.println(line);
        out.flush();
    }

    Reporter reporter(Runnable changed) {
        return new Reporter() {
            @Override
            public void healthy(String process, int port, Duration after) {
                say("  %-22s healthy after %5.1f s, port %d".formatted(process, after.toMillis() / 1000.0, port));
            }

            @Override
            public void died(String process, long pid, int exitCode, List<String> lastLines, Duration startsAgainIn) {
                say("  %-22s (pid %d) ended with %s; it starts again %s. The last it said:"
                        .formatted(process, pid, describe(exitCode), when(startsAgainIn)));
                lastLines.forEach(line -> say("    | " + line));
            }

            @Override
            public void changed() {
                changed.run();
            }
        };
    }

    private static String when(Duration wait) {
        return wait.isZero() ? "at once" : "in %.1f s".formatted(wait.toMillis() / 1000.0);
    }

    private static String describe(int exitCode) {
        return switch (exitCode) {
            case 137 -> "137 (SIGKILL)";
            case 143 -> "143 (SIGTERM)";
            default -> String.valueOf(exitCode);
        };
    }
}
