package ma.jisr.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;

/** The tests are tested: with a defect switched on, the checker of invariants must notice, within a stated number of rounds. */
class SeededDefectsIntegrationTests {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(25);
    private static final String PROGRAMME = "journey-defects";
    private static final int ROUNDS = 3;

    @Test
    void noticesThatFactsAreHandledTwice() {
        try (RunningPlatform platform = startedWith("no-inbox-check", 10)) {
            People people = new People(platform.gateway(), platform.inbox(), 200_000);
            People.Applicant woman = people.applicant("ar");
            String id = woman.registers(Drafts.eligible(PROGRAMME, "585", woman));
            await().atMost(SOON).until(() -> woman.sees(id).hasNonNull("incubator"));
            String before = woman.api().get("/api/v1/registrations/" + id).etag();

            Topic.FACTS.forEach(topic -> new Topic(platform.kafka(), topic).repeat());

            await("a document that a replay changed")
                    .atMost(SOON)
                    .until(() -> !woman.api()
                            .get("/api/v1/registrations/" + id)
                            .etag()
                            .equals(before));
        }
    }

    @Test
    void noticesThatAnEnvelopeIsOversold() throws Exception {
        try (RunningPlatform platform = startedWith("no-envelope-guard", 1)) {
            People people = new People(platform.gateway(), platform.inbox(), 210_000);
            Invariants invariants = invariants(people, platform);
            List<Invariants.Accepted> accepted = register(List.of(people.applicant("ar"), people.applicant("ar")), 6);
            await().atMost(SOON)
                    .untilAsserted(
                            () -> assertThat(invariants.unsettled(accepted)).isEmpty());

            assertThat(invariants.placesThatDontAddUp(accepted, PROGRAMME)).isNotEmpty();
        }
    }

    @Test
    void noticesThatFactsAreAcknowledgedBeforeTheWrite() throws Exception {
        Map<String, String> dyingAmidAPoll = Map.of(
                "JISR_SEEDED_DEFECTS", "acknowledge-before-write", "CRASH_AT", "funding.afterJudgeBeforeHold#20");
        try (RunningPlatform platform =
                RunningPlatform.start("acknowledge", Map.of(PROGRAMME, 10_000), dyingAmidAPoll)) {
            People people = new People(platform.gateway(), platform.inbox(), 220_000);
            Invariants invariants = invariants(people, platform);
            List<People.Applicant> applicants =
                    IntStream.range(0, 4).mapToObj(i -> people.applicant("ar")).toList();

            assertThat(IntStream.range(0, ROUNDS).anyMatch(round -> losesAFact(platform, invariants, applicants)))
                    .isTrue();
        }
    }

    /** While funding-service is away 60 facts come together; it polls them all at once, and dies at the twentieth. */
    private static boolean losesAFact(
            RunningPlatform platform, Invariants invariants, List<People.Applicant> applicants) {
        try {
            platform.kill("funding-service");
            List<Invariants.Accepted> accepted = register(applicants, 60);
            await().atMost(LONG_ENOUGH)
                    .until(() -> invariants.unsettled(accepted).isEmpty());
            return false;
        } catch (ConditionTimeoutException unsettled) {
            return true;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static RunningPlatform startedWith(String defect, int places) {
        return RunningPlatform.start(defect, Map.of(PROGRAMME, places), Map.of("JISR_SEEDED_DEFECTS", defect));
    }

    private static Invariants invariants(People people, RunningPlatform platform) {
        return new Invariants(people.staff("committee"), people.staff("admin"), platform.kafka());
    }

    private static List<Invariants.Accepted> register(List<People.Applicant> applicants, int count) throws Exception {
        List<Future<Invariants.Accepted>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (int i = 0; i < count; i++) {
                People.Applicant applicant = applicants.get(i % applicants.size());
                all.add(threads.submit(() -> new Invariants.Accepted(
                        applicant, applicant.registers(Drafts.eligible(PROGRAMME, "585", applicant)))));
            }
        }
        List<Invariants.Accepted> accepted = new ArrayList<>();
        for (Future<Invariants.Accepted> each : all) {
            accepted.add(each.get());
        }
        return accepted;
    }
}
