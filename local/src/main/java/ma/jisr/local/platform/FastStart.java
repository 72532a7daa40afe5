package ma.jisr.local.platform;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A service's jar taken apart beside it, with an AOT cache where the JDK makes them, once for each build. A service
 * that runs isn't disturbed by the next build. Without a cache a service starts as well, only slower.
 */
final class FastStart {
    private static final Logger LOG = LoggerFactory.getLogger(FastStart.class);
    private static final String DONE = "done";
    private static final String CACHE = "application.aot";
    private static final long MINUTES = 5;
    private static final String NOWHERE = "http://127.0.0.1:9";

    private final Home home;
    private final Consumer<String> progress;

    FastStart(Home home, Consumer<String> progress) {
        this.home = home;
        this.progress = progress;
    }

    /** Does nothing when it's done for the jar that is there. */
    void prepare(String service) {
        Path directory = directory(service);
        if (isDone(directory)) {
            return;
        }
        try {
            Files.createDirectories(directory);
            Path lock = directory.resolveSibling("lock");
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                if (held.isValid() && !isDone(directory)) {
                    make(service, directory);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What follows the JVM's own options on the command line. */
    List<String> arguments(String service) {
        prepare(service);
        Path directory = directory(service);
        List<String> arguments = new ArrayList<>();
        if (Files.exists(directory.resolve(CACHE))) {
            arguments.addAll(List.of("-XX:AOTCache=" + directory.resolve(CACHE), "-Xlog:aot=off", "-Xlog:cds=off"));
        }
        arguments.addAll(List.of("-jar", directory.resolve(service + ".jar").toString()));
        return arguments;
    }

    private void make(String service, Path directory) throws IOException {
        removeOthers(directory);
        progress.accept("Preparing fast starts, once for each build: " + service);
        Path log = directory.resolve("prepare.log");
        int extracted = run(
                List.of(
                        Java.executable(),
                        "-Djarmode=tools",
                        "-jar",
                        home.jar(service).toString(),
                        "extract",
                        "--force",
                        "--destination",
                        directory.toString()),
                log);
        if (extracted != 0) {
            throw new Refusal("The jar of " + service + " can't be taken apart, see " + log);
        }
        if (Java.hasAotCache() && (run(training(service, directory), log) != 0 || !hasCache(directory))) {
            Files.deleteIfExists(directory.resolve(CACHE));
            progress.accept(service + " will start slowly: no AOT cache could be made, see " + log);
        }
        Files.createFile(directory.resolve(DONE));
    }

    /** A start that ends as soon as the context stands: it reaches for no broker and no database. */
    private static List<String> training(String service, Path directory) {
        List<String> command = new ArrayList<>(Java.command(directory, "training", 512));
        command.addAll(List.of(
                "-XX:AOTCacheOutput=" + directory.resolve(CACHE),
                "-Xlog:aot=error",
                "-Dspring.context.exit=onRefresh",
                "-jar",
                directory.resolve(service + ".jar").toString()));
        return command;
    }

    private static boolean hasCache(Path directory) {
        return new File(directory.toFile(), CACHE).length() > 0;
    }

    private static int run(List<String> command, Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(settings());
        Process process = builder.start();
        Thread ending = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(ending);
        try {
            return process.waitFor(MINUTES, TimeUnit.MINUTES) ? process.exitValue() : -1;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return -1;
        } finally {
            process.destroyForcibly();
            forget(ending);
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException endingAlready) {
            LOG.debug("The launcher is ending", endingAlready);
        }
    }

    /** Read in the training, never used. */
    private static Map<String, String> settings() {
        return Map.ofEntries(
                Map.entry("SPRING_PROFILES_ACTIVE", "local"),
                Map.entry("SERVER_PORT", "0"),
                Map.entry("JISR_KAFKA", "127.0.0.1:9"),
                Map.entry("JISR_MONGODB", "mongodb://127.0.0.1:9/training"),
                Map.entry("JISR_ISSUER", NOWHERE),
                Map.entry("JISR_JWKS", NOWHERE),
                Map.entry("JISR_REGISTRATION", NOWHERE),
                Map.entry("JISR_FUNDING", NOWHERE),
                Map.entry("JISR_INCUBATOR", NOWHERE),
                Map.entry("JISR_NOTIFICATION", NOWHERE),
                Map.entry("JISR_SMTP_HOST", "127.0.0.1"),
                Map.entry("JISR_SMTP_PORT", "9"),
                Map.entry("JISR_SMPP_HOST", "127.0.0.1"),
                Map.entry("JISR_SMPP_PORT", "9"),
                Map.entry("JISR_SMPP_SYSTEM_ID", "none"),
                Map.entry("JISR_SMPP_PASSWORD", "none"));
    }

    private Path directory(String service) {
        Path jar = home.jar(service);
        File file = jar.toFile();
        String build = "%x-%x-%d".formatted(file.length(), file.lastModified(), Java.FEATURE);
        return jar.resolveSibling("run").resolve(build);
    }

    private static boolean isDone(Path directory) {
        return Files.exists(directory.resolve(DONE));
    }

    /** Earlier builds go, unless a process still runs from them. */
    private static void removeOthers(Path directory) throws IOException {
        try (Stream<Path> builds = Files.list(directory.getParent())) {
            for (Path build : builds.filter(Files::isDirectory).toList()) {
                if (build.equals(directory) || !ProcessTable.mentions(build)) {
                    removeContent(build, build.equals(directory));
                }
            }
        }
    }

    private static void removeContent(Path build, boolean keepItself) throws IOException {
        try (Stream<Path> content = Files.walk(build)) {
            for (Path one : content.sorted(Comparator.reverseOrder()).toList()) {
                if (!keepItself || !one.equals(build)) {
                    Files.delete(one);
                }
            }
        }
    }
}
