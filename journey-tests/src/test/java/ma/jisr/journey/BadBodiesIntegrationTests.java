package ma.jisr.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/**
 * Bodies that no form sends, to every endpoint that takes JSON, from callers who are let in. {@code -Djisr.badbodies}
 * says how many for each, {@code -Djisr.badbodies.seed} which.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BadBodiesIntegrationTests {

    private static final int EACH = Integer.getInteger("jisr.badbodies", 300);
    private static final int THROUGH_THE_GATEWAY = 30;
    private static final long SEED = Long.getLong("jisr.badbodies.seed", System.nanoTime() % 1_000_000);
    private static final Pattern INSIDES = Pattern.compile(
            "\\bat [\\w.$]+\\(|tools\\.jackson|org\\.springframework|ma\\.jisr|com\\.mongodb|java\\.lang|Exception");
    private static final Pattern NOISE = Pattern.compile(".*\\b(WARN|ERROR|SEVERE)\\b.*");
    private static final Set<String> WRITTEN = Set.of("registrations", "staff", "clients");

    private static RunningPlatform platform;
    private static Api administrator;
    private static Targets targets;

    private final Map<String, AtomicInteger> made = new ConcurrentSkipListMap<>();
    private final Map<String, AtomicInteger> answers = new ConcurrentSkipListMap<>();

    @BeforeAll
    static void start() {
        platform = RunningPlatform.start("bodies", Map.of());
        People people = new People(platform.gateway(), platform.inbox(), 0);
        administrator = people.staff("admin");
        targets = new Targets(people, administrator);
        System.out.println("Bad bodies: " + EACH + " for each endpoint, seed " + SEED);
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    @Order(1)
    void areRefusedAsProblemsByTheServicesAndLeaveNothingBehind() throws Exception {
        List<Aim> aims = aims(false);
        Map<String, Long> before = counts();

        List<String> faults = throwAt(aims, EACH, SEED);

        System.out.println("Bad bodies, answers: " + answers);
        assertThat(faults).isEmpty();
        Map<String, Long> expected = new TreeMap<>(before);
        made.forEach((collection, count) ->
                expected.computeIfPresent(collection, (name, known) -> known + count.longValue()));
        assertThat(counts()).isEqualTo(expected);
    }

    @Test
    @Order(2)
    void areRefusedAsProblemsThroughTheGateway() throws Exception {
        assertThat(throwAt(aims(true), THROUGH_THE_GATEWAY, SEED + 1)).isEmpty();
    }

    @Test
    @Order(3)
    void areNothingThatAServiceWarnsOf() {
        assertThat(platform.logLines())
                .filteredOn(line -> NOISE.matcher(line).matches())
                .isEmpty();
    }

    /** Everything that takes JSON, each with what its bodies are about. */
    private static List<Aim> aims(boolean gateway) {
        return Endpoint.all().stream()
                .filter(endpoint -> endpoint.schema() != null)
                .map(endpoint -> new Aim(
                        endpoint,
                        targets.of(endpoint, gateway ? platform.gateway() : platform.url(endpoint.service()))))
                .toList();
    }

    private record Aim(Endpoint endpoint, Targets.Target target) {}

    /** All endpoints at once, each with its bodies one after the other. */
    private List<String> throwAt(List<Aim> aims, int each, long seed) throws Exception {
        List<Future<List<String>>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            aims.forEach(aim -> all.add(threads.submit(() -> throwAt(aim.endpoint(), aim.target(), each, seed))));
        }
        List<String> faults = new ArrayList<>();
        for (Future<List<String>> one : all) {
            faults.addAll(one.get());
        }
        return faults;
    }

    private List<String> throwAt(Endpoint endpoint, Targets.Target target, int each, long seed) {
        BadBodies bodies = new BadBodies(endpoint, seed);
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < each; i++) {
            BadBodies.Body body = bodies.next(i);
            Api.Answer answer = target.send(body);
            answers.computeIfAbsent(endpoint.name() + " " + answer.status(), name -> new AtomicInteger())
                    .incrementAndGet();
            String fault = fault(endpoint, target, body, answer);
            if (!fault.isEmpty() && faults.size() < 10) {
                faults.add(endpoint.name() + " #" + i + " (seed " + seed + ", " + body.kind() + "): " + fault + "\n   "
                        + new String(body.bytes(), 0, Math.min(body.bytes().length, 300)));
            }
        }
        return faults;
    }

    private String fault(Endpoint endpoint, Targets.Target target, BadBodies.Body body, Api.Answer answer) {
        if (answer.status() >= 200 && answer.status() < 300) {
            if (answer.status() == 201) {
                made.computeIfAbsent(endpoint.path().split("/")[3], name -> new AtomicInteger())
                        .incrementAndGet();
            }
            return unsaid(target, body, answer);
        }
        if (answer.status() < 400 || answer.status() >= 500) {
            return "was answered " + answer.status();
        }
        JsonNode problem = answer.body();
        boolean wellFormed = problem.path("type").asString("").startsWith("urn:jisr:problem:")
                && !problem.path("detail").asString("").isBlank()
                && problem.path("status").asInt() == answer.status();
        if (!wellFormed) {
            return answer.status() + " without a problem: " + problem;
        }
        return INSIDES.matcher(problem.toString()).find() ? "shows insides: " + problem : "";
    }

    /** What was taken can be read again, and says nothing but what was sent. */
    private static String unsaid(Targets.Target target, BadBodies.Body body, Api.Answer answer) {
        if (answer.location() == null && !target.isKept()) {
            return "";
        }
        JsonNode sent = Api.JSON.readTree(body.bytes());
        JsonNode shown = target.read(answer);
        if (shown.isMissingNode()) {
            return "can't be read again";
        }
        String said = squeezed(sent.toString());
        for (String name : sent.propertyNames()) {
            List<String> texts = new ArrayList<>();
            leaves(sent.get(name).isNull() ? sent.get(name) : shown.path(name), texts);
            for (String text : texts) {
                if (!said.contains(squeezed(text).replace("+212", ""))) {
                    return "shows " + text + ", which wasn't sent";
                }
            }
        }
        return "";
    }

    private static void leaves(JsonNode node, List<String> texts) {
        if (node.isContainer()) {
            node.values().forEach(value -> leaves(value, texts));
        } else if (node.isString()) {
            texts.add(node.asString());
        }
    }

    /** Without what cleaning changes: blanks, case, composition, digits of other scripts. */
    private static String squeezed(String text) {
        String quoted = Api.JSON.writeValueAsString(text);
        return Normalizer.normalize(
                        quoted.substring(1, quoted.length() - 1).replace("\\\\", "\\"), Normalizer.Form.NFKD)
                .toUpperCase(java.util.Locale.ROOT)
                .replaceAll("[\\s\\\\\"-]", "")
                .codePoints()
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private Map<String, Long> counts() {
        try (MongoClient client = MongoClients.create(platform.mongodb())) {
            var database = client.getDatabase("registration");
            Map<String, Long> counts = new TreeMap<>();
            WRITTEN.forEach(
                    name -> counts.put(name, database.getCollection(name).countDocuments()));
            return counts;
        }
    }

    static void awaitSettled(Api owner, String registration) {
        await().atMost(Duration.ofSeconds(90))
                .until(() -> owner.get("/api/v1/registrations/" + registration)
                        .expect(200)
                        .hasNonNull("incubator"));
    }
}
