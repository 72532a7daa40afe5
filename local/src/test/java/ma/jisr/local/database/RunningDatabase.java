package ma.jisr.local.database;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The document database in a process of its own, as the launcher runs it. */
record RunningDatabase(Process process, int port, Path output) implements AutoCloseable {
    private static final Pattern READY =
            Pattern.compile("Document database ready on 127\\.0\\.0\\.1:(\\d+), data in .*\\R");

    static RunningDatabase start(Path data, String... options) throws IOException {
        Path output = data.resolveSibling("output.log");
        Process process = launch(data, output, options);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !process.isAlive()
                        || READY.matcher(Files.readString(output)).find());
        Matcher ready = READY.matcher(Files.readString(output));
        if (!ready.find()) {
            throw new IllegalStateException("Not ready but: " + Files.readString(output));
        }
        return new RunningDatabase(process, Integer.parseInt(ready.group(1)), output);
    }

    static Process launch(Path data, Path output, String... options) throws IOException {
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                DatabaseProcess.class.getName(),
                                "--port",
                                "0",
                                "--data",
                                data.toString()),
                        Stream.of(options))
                .toList();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    MongoClient connect() {
        return MongoClients.create("mongodb://127.0.0.1:" + port + "/?serverSelectionTimeoutMS=5000&maxPoolSize=40");
    }

    void kill() {
        end(process.destroyForcibly());
    }

    int terminate() {
        process.destroy();
        return end(process);
    }

    @Override
    public void close() {
        kill();
    }

    static int end(Process process) {
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("The database doesn't end");
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(interrupted));
        }
    }
}
