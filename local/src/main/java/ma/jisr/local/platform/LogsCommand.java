package ma.jisr.local.platform;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./jisr logs [SERVICE] [-f]}. */
@Command(name = "logs", mixinStandardHelpOptions = true, description = "Show what the processes said.")
final class LogsCommand implements Callable<Integer> {
    @Mixin
    private Options options = new Options();

    @Parameters(arity = "0..1", paramLabel = "PROCESS", description = "One of them (default: all).")
    private @Nullable String process;

    @Option(
            names = {"-f", "--follow"},
            description = "Go on with what they say from now on.")
    private boolean follow;

    @Option(
            names = {"-n", "--lines"},
            defaultValue = "100",
            description = "How many of the last (${DEFAULT-VALUE}).")
    private int lines;

    private final Console console = new Console(System.out);

    @Override
    public Integer call() throws InterruptedException {
        Map<String, Long> shown = new HashMap<>();
        for (String name : names()) {
            LogFile log = log(name);
            shown.put(name, log.size());
            log.last(lines).forEach(line -> show(name, line));
        }
        while (follow) {
            names().forEach(name -> shown.merge(name, 0L, (from, none) -> more(name, from)));
            Thread.sleep(Duration.ofMillis(300));
        }
        return 0;
    }

    /** Up to the last whole line; from the beginning when the file was emptied. */
    private long more(String name, long from) {
        LogFile log = log(name);
        long start = log.size() < from ? 0 : from;
        String text = log.size() == start ? "" : log.read(start, log.size());
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        whole.lines().forEach(line -> show(name, line));
        return start + whole.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
    }

    private void show(String name, String line) {
        console.say(process == null ? "%-20s | %s".formatted(name, line) : line);
    }

    private LogFile log(String name) {
        return new LogFile(options.data().log(name));
    }

    private List<String> names() {
        List<String> all = Stream.concat(
                        Stream.concat(Stream.of("platform"), Names.INFRASTRUCTURE.stream()), Names.SERVICES.stream())
                .toList();
        if (process == null) {
            return all;
        }
        if (!all.contains(process)) {
            throw new Refusal("There is no process " + process + ". There are: " + String.join(", ", all));
        }
        return List.of(process);
    }
}
