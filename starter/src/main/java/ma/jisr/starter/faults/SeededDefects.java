package ma.jisr.starter.faults;

import java.util.Set;

/**
 * Defects that a test build can switch on, to prove that the tests would notice them.
 *
 * <p>Named by {@code JISR_SEEDED_DEFECTS} in the environment, separated by commas; none in any deployment.
 */
public final class SeededDefects {

    private static final Set<String> ON = named(System.getenv().getOrDefault("JISR_SEEDED_DEFECTS", ""));

    private SeededDefects() {}

    public static boolean on(String defect) {
        return !ON.isEmpty() && ON.contains(defect);
    }

    private static Set<String> named(String list) {
        return list.isBlank() ? Set.of() : Set.of(list.split(","));
    }
}
