package ma.jisr.journey.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ma.jisr.journey.RunningPlatform;
import ma.jisr.journey.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.JsonNode;

/**
 * {@code ./jisr bench pipeline|latency [--publish]}: starts a platform of its own, measures, writes the table to
 * {@code target/bench/} and, when asked, to {@code docs/benchmarks.md}.
 */
public final class Bench {

    private static final Path HOME =
            Path.of(System.getProperty("jisr.home", ".")).toAbsolutePath().normalize();
    private static final int ACCOUNTS = 8;
    private static final int PLACES = 100_000;

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        List<String> all = List.of(arguments);
        String name = all.isEmpty() ? "" : all.getFirst();
        if (!List.of("pipeline", "latency").contains(name)) {
            throw new IllegalArgumentException("pipeline or latency, not \"" + name + '"');
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>();
        lines.add("## " + name + ", " + LocalDate.now(ZoneOffset.UTC));
        lines.add("");
        lines.add(machine() + "; `./jisr bench " + name + "`");
        lines.add("");
        try (RunningPlatform platform = RunningPlatform.start("bench", Map.of(PlatformLoad.PROGRAMME, PLACES))) {
            lines.addAll(name.equals("pipeline") ? pipeline(platform) : latency(platform));
        }
        lines.forEach(out::println);
        write(name, lines, all.contains("--publish"));
    }

    private static List<String> pipeline(RunningPlatform platform) throws Exception {
        PlatformLoad load = new PlatformLoad(platform.gateway(), platform.inbox(), ACCOUNTS);
        try (MongoClient mongo = MongoClients.create(platform.mongodb());
                BareSms sms = new BareSms("localhost", platform.smpp(), "jisr", "jisr")) {
            Template template = template(platform, load, mongo);
            try (BareProgram bare = new BareProgram(mongo, platform.kafka(), sms, template)) {
                return new Pipeline(load, bare).run();
            }
        }
    }

    private static List<String> latency(RunningPlatform platform) throws Exception {
        PlatformLoad load = new PlatformLoad(platform.gateway(), platform.inbox(), ACCOUNTS);
        int perSecond = Integer.getInteger("jisr.bench.rate", 50);
        return new Latency(load, new BareHops(platform.kafka()), perSecond, perSecond * 20).run();
    }

    private static Template template(RunningPlatform platform, PlatformLoad load, MongoClient mongo) {
        InboxWatch watch = load.watch();
        JsonNode draft = load.saved(0);
        String id = draft.get("id").asString();
        load.submit(0, id);
        watch.await(PlatformLoad.MESSAGES, Duration.ofMinutes(1));
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        Topic.FACTS.forEach(topic -> records.addAll(new Topic(platform.kafka(), topic).everything()));
        List<String> texts = load.textsAbout(0, draft.get("reference").asString());
        return Template.of(mongo, records, id, texts);
    }

    private static String machine() throws IOException {
        String model = "unknown processor";
        Path cpus = Path.of("/proc/cpuinfo");
        if (Files.exists(cpus)) {
            model = Files.readAllLines(cpus).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(model);
        }
        return Runtime.getRuntime().availableProcessors() + " × " + model + ", " + System.getProperty("os.name")
                + ", Java " + Runtime.version().feature() + ", everything on one machine, embedded document database";
    }

    private static void write(String name, List<String> lines, boolean publish) throws IOException {
        Path directory = Files.createDirectories(HOME.resolve("target/bench"));
        Files.write(directory.resolve(name + ".md"), lines);
        if (publish) {
            List<String> section = new ArrayList<>(lines);
            section.addFirst("");
            Files.write(
                    HOME.resolve("docs/benchmarks.md"), section, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }
}
