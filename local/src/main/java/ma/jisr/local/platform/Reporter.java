package ma.jisr.local.platform;

import java.time.Duration;
import java.util.List;

/** Hears what becomes of the processes. */
interface Reporter {
    void healthy(String process, int port, Duration after);

    void died(String process, long pid, int exitCode, List<String> lastLines, Duration startsAgainIn);

    /** Something in what {@link Supervisor#states()} answers has changed. */
    void changed();
}
