package ma.jisr.local.platform;

import java.nio.file.Path;
import java.util.Map;

/**
 * Which platform to start: whose jars, with which data, on which ports.
 *
 * @param environment more environment variables of single processes, by their names
 */
public record PlatformSettings(Path home, Path data, Ports ports, Map<String, Map<String, String>> environment) {

    /** For tests: on free ports. */
    public static PlatformSettings anywhere(Path home, Path data) {
        return new PlatformSettings(home, data, Ports.free(), Map.of());
    }

    /** With one more variable for one process. */
    public PlatformSettings with(String process, String variable, String value) {
        Map<String, Map<String, String>> all = new java.util.HashMap<>(environment);
        Map<String, String> its = new java.util.HashMap<>(all.getOrDefault(process, Map.of()));
        its.put(variable, value);
        all.put(process, Map.copyOf(its));
        return new PlatformSettings(home, data, ports, Map.copyOf(all));
    }
}
