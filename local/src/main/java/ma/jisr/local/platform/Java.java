package ma.jisr.local.platform;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The Java that runs the launcher also runs everything else; small heaps, quick starts. */
final class Java {
    static final int FEATURE = Runtime.version().feature();
    private static final int ONE_STEP_AOT_SINCE = 25;
    private static final int WARNS_OF_UNSAFE_SINCE = 24;

    private Java() {}

    static boolean hasAotCache() {
        return FEATURE >= ONE_STEP_AOT_SINCE;
    }

    static String executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Young objects get a fixed little room, as else the whole heap would be touched once and stay resident. */
    static List<String> serviceCommand(Path data, String process, int heapMiB) {
        List<String> command = command(data, process, heapMiB);
        command.add("-Xmn" + heapMiB / 8 + "m");
        return command;
    }

    static List<String> command(Path data, String process, int heapMiB) {
        List<String> command = new ArrayList<>(List.of(
                executable(),
                ProcessTable.mark(data),
                ProcessTable.name(process),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx" + heapMiB + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8"));
        if (FEATURE >= WARNS_OF_UNSAFE_SINCE) {
            command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        }
        return command;
    }
}
