package ma.jisr.funding.round;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import ma.jisr.funding.Copy;
import ma.jisr.funding.allocation.Envelope;
import ma.jisr.funding.allocation.Status;
import ma.jisr.funding.registration.RegistrationSubmitted;
import ma.jisr.funding.registration.RegistrationSubmitted.Project;
import ma.jisr.funding.registration.ReviewDecided;
import ma.jisr.starter.faults.CrashPoints;
import ma.jisr.starter.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two places in each province; the window ends on November 30. */
class RoundsIntegrationTests {

    private static final LocalDate LAST = LocalDate.of(2026, 11, 30);
    private static int databases;

    private Copy copy;

    @BeforeEach
    void start() {
        copy = new Copy("funding-rounds-" + ++databases, "classpath:ranked-programmes/");
    }

    @AfterEach
    void stop() {
        CrashPoints.throwAt(null);
        copy.close();
    }

    @Test
    void keepsWhoIsEligibleForTheRoundWithItsPoints() {
        judge("a", "001", 3);

        assertThat(copy.allocation("a").status()).isEqualTo(Status.IN_ROUND);
        assertThat(copy.allocation("a").score().points().toString()).contains("jobs, points=3", "own-share, points=5");
        assertThat(copy.told("a")).containsExactly("ApplicantFoundEligible");
        copy.sweep();
        assertThat(copy.allocation("a").status()).isEqualTo(Status.IN_ROUND);
    }

    @Test
    void showsTheHashOfTheSeedAndNothingOfTheSeedBeforeTheDraw() {
        Round round = announce("r");

        assertThat(round.seedHash()).matches("[0-9a-f]{64}");
        assertThat(round.seed()).isNull();
        String stored = copy.database().getCollection("rounds").find().first().toJson();
        String seed = Seeds.hex(copy.bean(Seeds.class).open(round));
        assertThat(stored).contains(round.seedHash()).doesNotContain(seed);
        assertThat(copy.bean(ReadingRounds.class).report(round)).isEmpty();
    }

    @Test
    void announcesOnceForOneKeyAndRefusesASecondOpenRound() {
        Round round = announce("r");

        assertThat(announce("r")).isEqualTo(round);
        refused("round-open", () -> announce("other"));
    }

    @Test
    void refusesARoundWhoseHashWouldComeTooLate() {
        refused("invalid", () -> announcing().announce("ranked", "r", LocalDate.of(2026, 11, 23)));
        refused("invalid", () -> announcing().announce("ranked", "r", null));
        refused("not-found", () -> announcing().announce("unheard-of", "r", LAST));
    }

    @Test
    void refusesTheDrawUntilTheWindowHasEndedInMorocco() {
        announce("r");
        copy.clock.move(Duration.between(copy.clock.instant(), Instant.parse("2026-11-30T22:59:59Z")));
        refused("round-window-open", () -> drawing().draw("ranked", "r"));

        copy.clock.move(Duration.ofSeconds(1)); // Midnight at UTC+1.

        assertThat(drawing().draw("ranked", "r").state()).isEqualTo(RoundState.RANKING);
    }

    @Test
    void givesThePlacesToTheBestAndARankToTheOthers() throws IOException {
        announce("r");
        judge("few", "001", 1);
        judge("most", "001", 9);
        judge("many", "001", 5);
        judge("some", "001", 2);
        judge("elsewhere", "002", 0);

        Round round = drawn("r");

        assertThat(copy.told("most")).containsExactly("ApplicantFoundEligible", "PlaceAllocated");
        assertThat(copy.told("many")).containsExactly("ApplicantFoundEligible", "PlaceAllocated");
        assertThat(copy.told("elsewhere")).containsExactly("ApplicantFoundEligible", "PlaceAllocated");
        assertThat(copy.told("some")).containsExactly("ApplicantFoundEligible", "ApplicantWaitlisted");
        assertThat(waiting("001")).containsExactly("some", "few");
        assertThat(copy.entries("allocations", "few").getLast().getString("data"))
                .contains("\"rank\":2");
        assertThat(round.state()).isEqualTo(RoundState.DRAWN);
        String report = report(round);
        assertThat(report).contains("jobs=9;own-share=5,14,1000000,", round.seed());
        Recounted recounted = Recounted.of(report, round.seedHash());
        assertThat(recounted.status()).as(recounted.said()).isZero();
        assertThat(recounted.said()).contains(round.report().sha256());
    }

    @Test
    void leavesWhoSubmittedAfterTheWindowToTheNextRound() {
        announce("r");
        judge("in-time", "001", 1, Instant.parse("2026-11-30T22:59:59.999Z"));
        judge("too-late", "001", 9, Instant.parse("2026-11-30T23:00:00Z"));
        drawn("r");
        copy.sweep();

        assertThat(copy.allocation("in-time").status()).isEqualTo(Status.ALLOCATED);
        assertThat(copy.allocation("too-late").status()).isEqualTo(Status.IN_ROUND);

        refused("invalid", () -> announcing().announce("ranked", "again", LAST));
        announcing().announce("ranked", "next", LocalDate.of(2026, 12, 31));
        copy.clock.move(Duration.ofDays(40));
        copy.sweep();
        assertThat(copy.allocation("too-late").status()).isEqualTo(Status.ALLOCATED);
    }

    @Test
    void sendsWhoWasUnderReviewAtTheCutToTheEndOfTheLine() {
        announce("r");
        judge("a", "001", 1);
        judge("b", "001", 2);
        judge("c", "001", 3);
        judgeForReview("reviewed", 9);
        drawn("r");

        copy.review(
                new ReviewDecided("reviewed", ReviewDecided.Outcome.ACCEPTED, "seen", "officer", copy.clock.instant()));
        assertThat(copy.allocation("reviewed").status()).isEqualTo(Status.IN_ROUND);
        copy.sweep();

        assertThat(waiting("001")).containsExactly("a", "reviewed");
        assertThat(copy.told("reviewed"))
                .containsExactly("ReviewRequested", "ApplicantFoundEligible", "ApplicantWaitlisted");
    }

    @Test
    void leavesOutWhoWithdrewAndMovesTheNextUpAfterwards() {
        announce("r");
        List.of("a", "b", "c", "d").forEach(each -> judge(each, "001", each.charAt(0) - 'a'));
        copy.withdraw(Copy.withdrawn("d", "ranked", "001"));
        drawn("r");
        assertThat(waiting("001")).containsExactly("a");

        copy.withdraw(Copy.withdrawn("c", "ranked", "001"));

        assertThat(copy.told("a")).containsExactly("ApplicantFoundEligible", "ApplicantWaitlisted", "PlaceAllocated");
        assertThat(waiting("001")).isEmpty();
    }

    @Test
    void drawsByItselfADaysAfterTheWindow() {
        announce("r");
        judge("a", "001", 1);

        copy.clock.move(Duration.ofDays(13));
        copy.sweep();
        assertThat(round("r").state()).isEqualTo(RoundState.ANNOUNCED);
        copy.clock.move(Duration.ofDays(1));
        copy.sweep();

        assertThat(round("r").state()).isEqualTo(RoundState.DRAWN);
        assertThat(copy.allocation("a").status()).isEqualTo(Status.ALLOCATED);
    }

    @Test
    void drawsARoundThatNobodyIsIn() throws IOException {
        announce("r");

        Round round = drawn("r");

        assertThat(report(round))
                .endsWith("candidates,0\nreference,province,version,points,total,amountCentimes,"
                        + "lottery,rank,outcome\n");
        assertThat(Recounted.of(report(round)).status()).isZero();
    }

    @Test
    void endsTheSameWhenTwoCopiesDrawAtOnce() throws Exception {
        announce("r");
        for (int i = 0; i < 40; i++) {
            judge("r" + i, "00" + (1 + i % 3), i % 7);
        }
        copy.clock.move(Duration.ofDays(10));
        drawing().draw("ranked", "r");
        Callable<Void> finish = () -> {
            copy.bean(FinishingRounds.class).finish();
            return null;
        };

        try (var both = Executors.newFixedThreadPool(2)) {
            for (var each : both.invokeAll(List.of(finish, finish))) {
                each.get();
            }
        }

        matchesTheReport(40);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "funding.roundAfterCut",
                "funding.roundAfterAttempt",
                "funding.roundAfterReport",
                "funding.roundAfterRanked",
                "funding.roundAfterHolds",
                "funding.roundAfterQueue",
                "funding.roundAfterBatch",
                "funding.roundAfterProgress",
                "funding.roundAfterLate",
                "funding.afterGrantBeforeSave",
                "funding.afterSaveBeforePost",
                "outbox.afterSaveBeforeHint"
            })
    void endsTheSameWhereverTheProcessDies(String point) throws IOException {
        announce("r");
        for (int i = 0; i < 12; i++) {
            judge("r" + i, "00" + (1 + i % 3), i % 3);
        }
        judgeForReview("late", 9);
        copy.clock.move(Duration.ofDays(20));
        crashing(point, () -> copy.bean(FinishingRounds.class).finish());
        copy.review(new ReviewDecided("late", ReviewDecided.Outcome.ACCEPTED, "seen", "officer", Instant.EPOCH));
        crashing(point, () -> copy.bean(FinishingRounds.class).finish());
        copy.sweep();
        copy.sweep();

        assertThat(waiting("001").getLast()).isEqualTo("late");
        matchesTheReport(12);
        Round round = round("r");
        assertThat(copy.database().getCollection("rounds.reports.files").countDocuments())
                .isEqualTo(2);
        assertThat(round.done()).isEqualTo(12);
    }

    /** Every line of the report came true, in its order, and each fact was told once. */
    private void matchesTheReport(int candidates) throws IOException {
        Round round = round("r");
        assertThat(round.state()).isEqualTo(RoundState.DRAWN);
        String report = report(round);
        Recounted recounted = Recounted.of(report, round.seedHash());
        assertThat(recounted.status()).as(recounted.said()).isZero();
        List<String> line = new ArrayList<>();
        int places = 0;
        for (String each : report.lines().filter(l -> l.startsWith("JSR-")).toList()) {
            String[] fields = each.split(",");
            String registration = fields[0].substring(4);
            boolean place = fields[8].equals("PLACE");
            places += place ? 1 : 0;
            assertThat(copy.told(registration))
                    .as(each)
                    .containsExactly("ApplicantFoundEligible", place ? "PlaceAllocated" : "ApplicantWaitlisted");
            if (!place) {
                line.add(registration);
            }
        }
        assertThat(Stream.of("001", "002", "003").flatMap(each -> waiting(each).stream()))
                .filteredOn(each -> !each.equals("late"))
                .containsExactlyElementsOf(line);
        assertThat(places).isEqualTo(6);
        assertThat(places + line.size()).isEqualTo(candidates);
    }

    private static void crashing(String point, Runnable step) {
        CrashPoints.throwAt(point);
        try {
            step.run();
        } catch (CrashPoints.Crash crash) {
            CrashPoints.throwAt(null);
            step.run();
        } finally {
            CrashPoints.throwAt(null);
        }
    }

    private Round announce(String id) {
        return announcing().announce("ranked", id, LAST);
    }

    /** Drawn by hand, the day after its window. */
    private Round drawn(String id) {
        copy.clock.move(Duration.between(copy.clock.instant(), Instant.parse("2026-12-01T08:00:00Z")));
        drawing().draw("ranked", id);
        copy.bean(FinishingRounds.class).finish();
        return round(id);
    }

    private Round round(String id) {
        return copy.bean(ReadingRounds.class).round("ranked", id);
    }

    private String report(Round round) throws IOException {
        try (var in = copy.bean(ReadingRounds.class).report(round).orElseThrow()) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private List<String> waiting(String province) {
        return copy.envelope("ranked", province).waiting().stream()
                .map(Envelope.Entry::registration)
                .toList();
    }

    private AnnouncingRounds announcing() {
        return copy.bean(AnnouncingRounds.class);
    }

    private DrawingRounds drawing() {
        return copy.bean(DrawingRounds.class);
    }

    private static void refused(String slug, Runnable step) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo(slug));
    }

    private void judge(String id, String province, int jobs) {
        judge(id, province, jobs, Instant.parse("2026-11-24T09:00:00Z"));
    }

    private void judge(String id, String province, int jobs, Instant submittedAt) {
        copy.judge(submitted(id, province, jobs, submittedAt, "NONE"));
    }

    private void judgeForReview(String id, int jobs) {
        copy.judge(submitted(id, "001", jobs, Instant.parse("2026-11-24T09:00:00Z"), "HIGHER"));
    }

    private static RegistrationSubmitted submitted(
            String id, String province, int jobs, Instant submittedAt, String education) {
        RegistrationSubmitted model = Copy.submitted(id, "ranked", province);
        Project project = model.project();
        return new RegistrationSubmitted(
                id,
                "JSR-" + id,
                model.applicant(),
                "ranked",
                model.category(),
                province,
                model.commune(),
                submittedAt,
                model.language(),
                model.age(),
                model.gender(),
                education,
                null,
                null,
                new Project(
                        project.sector(),
                        project.stage(),
                        project.startedOn(),
                        project.costCentimes(),
                        project.requestedCentimes(),
                        project.ownCashCentimes(),
                        project.ownInKindCentimes(),
                        jobs),
                List.of());
    }
}
