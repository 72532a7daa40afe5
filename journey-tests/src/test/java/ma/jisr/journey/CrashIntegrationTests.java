package ma.jisr.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Each process is killed in the middle of 200 registrations; whatever was answered 202 comes to its end. */
class CrashIntegrationTests {

    private static final Logger log = LoggerFactory.getLogger(CrashIntegrationTests.class);
    private static final Duration DRAINED = Duration.ofMinutes(3);
    private static final String PROGRAMME = "journey-crash";
    private static final int REGISTRATIONS = 200;
    private static final List<String> VICTIMS = List.of(
            "registration-service",
            "funding-service",
            "incubator-service",
            "notification-service",
            "gateway",
            "broker",
            "database");

    @Test
    void losesNothingWhateverIsKilled() throws Exception {
        long seed = Long.getLong("jisr.seed", System.nanoTime());
        log.info("Seed: -Djisr.seed={}", seed);
        try (RunningPlatform platform = RunningPlatform.start("crash", Map.of(PROGRAMME, 150))) {
            People people = new People(platform.gateway(), platform.inbox(), 100_000);
            Invariants invariants = new Invariants(people.staff("committee"), people.staff("admin"), platform.kafka());
            List<People.Applicant> applicants =
                    IntStream.range(0, 10).mapToObj(i -> people.applicant("ar")).toList();

            List<Invariants.Accepted> accepted = registersWhileKilling(platform, applicants, new Random(seed));

            assertThat(accepted).hasSize(REGISTRATIONS);
            await().atMost(DRAINED)
                    .pollInterval(Duration.ofSeconds(2))
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(invariants.violations(accepted, PROGRAMME))
                            .isEmpty());
        }
    }

    private static List<Invariants.Accepted> registersWhileKilling(
            RunningPlatform platform, List<People.Applicant> applicants, Random random) throws Exception {
        ConcurrentLinkedQueue<Invariants.Accepted> accepted = new ConcurrentLinkedQueue<>();
        List<Future<?>> registering = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < REGISTRATIONS; i++) {
                People.Applicant applicant = applicants.get(i % applicants.size());
                registering.add(threads.submit(() -> accepted.add(registersUntilAccepted(applicant))));
            }
            List<String> victims = new ArrayList<>(VICTIMS);
            Collections.shuffle(victims, random);
            for (int i = 0; i < victims.size(); i++) {
                int reached = REGISTRATIONS * (i + 1) / (victims.size() + 2);
                await().atMost(DRAINED).until(() -> accepted.size() >= reached);
                log.info("Killing {} after {} registrations", victims.get(i), accepted.size());
                platform.kill(victims.get(i));
            }
            for (Future<?> each : registering) {
                each.get();
            }
        }
        return List.copyOf(accepted);
    }

    /** As a person would: what wasn't answered, or was answered "try again", is tried again. */
    private static Invariants.Accepted registersUntilAccepted(People.Applicant applicant) {
        Map<String, Object> draft = Drafts.eligible(PROGRAMME, "585", applicant);
        String key = "crash-" + Drafts.identityOf(draft);
        Api api = applicant.api().with("Idempotency-Key", key);
        String id = await().atMost(DRAINED)
                .pollInterval(Duration.ofMillis(500))
                .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                .until(() -> api.post("/api/v1/registrations", draft), answer -> answer.status() == 201)
                .body()
                .get("id")
                .asString();
        await().atMost(DRAINED)
                .pollInterval(Duration.ofMillis(500))
                .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                .until(() -> api.post("/api/v1/registrations/" + id + "/submission", null)
                                .status()
                        == 202);
        return new Invariants.Accepted(applicant, id);
    }
}
