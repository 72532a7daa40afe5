package ma.jisr.local.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The system's processes; those of a platform carry its data directory on their command line. */
final class ProcessTable {
    private static final Logger log = LoggerFactory.getLogger(ProcessTable.class);
    private static final Path PROC = Path.of("/proc");

    private ProcessTable() {}

    static String mark(Path data) {
        return "-Djisr.data=" + data;
    }

    /** The children of a platform, also of one whose launcher was killed. */
    static List<ProcessHandle> ofPlatform(Path data) {
        return ProcessHandle.allProcesses()
                .filter(process -> arguments(process).contains(mark(data)))
                .filter(ProcessHandle::isAlive)
                .toList();
    }

    /** Whether some process was started from a directory. */
    static boolean mentions(Path directory) {
        return ProcessHandle.allProcesses()
                .anyMatch(process -> arguments(process).stream()
                        .anyMatch(argument -> argument.contains(directory + java.io.File.separator)));
    }

    /** Ends what is left of a platform, the services before what they need. */
    static int endAll(Path data, Duration patience) {
        Map<Boolean, List<ProcessHandle>> left =
                ofPlatform(data).stream().collect(Collectors.partitioningBy(ProcessTable::isInfrastructure));
        end(left.get(false), patience);
        end(left.get(true), patience);
        return left.get(false).size() + left.get(true).size();
    }

    static String name(String process) {
        return "-Djisr.process=" + process;
    }

    private static boolean isInfrastructure(ProcessHandle process) {
        return Names.INFRASTRUCTURE.stream().map(ProcessTable::name).anyMatch(arguments(process)::contains);
    }

    /** Asks all to end, and after the time given ends them. */
    static void end(List<ProcessHandle> processes, Duration patience) {
        processes.forEach(ProcessHandle::destroy);
        long deadline = System.nanoTime() + patience.toNanos();
        for (ProcessHandle process : processes) {
            if (!ended(process, Duration.ofNanos(Math.max(0, deadline - System.nanoTime())))) {
                process.destroyForcibly();
                ended(process, Duration.ofSeconds(5));
            }
        }
    }

    static boolean ended(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException late) {
            return false;
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }

    /** Resident memory in MiB, where the system tells it. */
    static OptionalLong memory(long pid) {
        Path status = PROC.resolve(String.valueOf(pid)).resolve("status");
        try {
            return Files.exists(status) ? fromStatus(Files.readAllLines(status)) : fromPs(pid);
        } catch (IOException gone) {
            return OptionalLong.empty();
        }
    }

    private static OptionalLong fromStatus(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst();
    }

    private static OptionalLong fromPs(long pid) throws IOException {
        Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(pid)).start();
        String kib = new String(ps.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII).strip();
        return kib.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(kib) / 1024);
    }

    /** The JDK gives up on long command lines, so the system is asked first. */
    private static List<String> arguments(ProcessHandle process) {
        Path file = PROC.resolve(String.valueOf(process.pid())).resolve("cmdline");
        try {
            if (Files.isReadable(file)) {
                return List.of(Files.readString(file).split("\0"));
            }
        } catch (IOException gone) {
            log.debug("Process {} has just ended", process.pid(), gone);
        }
        return process.info().arguments().map(List::of).orElse(List.of());
    }
}
