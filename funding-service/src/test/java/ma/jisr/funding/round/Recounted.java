package ma.jisr.funding.round;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the sceptic's command says of a report, run as she runs it: a process of its own, from its one source file. */
record Recounted(int status, String said) {

    private static final Path RECOUNT = Path.of("../docs/recount/Recount.java");

    static Recounted of(String report, String... more) {
        try {
            Path file = Files.createTempFile("report", ".csv");
            try {
                return of(Files.writeString(file, report), more);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Recounted of(Path report, String... more) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                RECOUNT.toString(),
                report.toString()));
        command.addAll(List.of(more));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new Recounted(process.waitFor(), said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
