package ma.jisr.funding.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import ma.jisr.funding.Copy;
import ma.jisr.funding.allocation.Status;
import ma.jisr.funding.registration.AppealLodged;
import ma.jisr.funding.registration.RegistrationSubmitted;
import ma.jisr.funding.registration.ReviewDecided;
import ma.jisr.starter.faults.CrashPoints;
import ma.jisr.starter.problem.Problem;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The clock stands at 2026-11-24T10:00Z; the delay is the usual 60 days. */
class AppealsIntegrationTests {

    private static final List<Correction> OF_AGE = List.of(new Correction("applicant.age", 18L));
    private static Copy copy;
    private static int ranked;

    private final String id = UUID.randomUUID().toString();

    @BeforeAll
    static void start() {
        copy = new Copy("funding-appeals", "classpath:test-programmes/");
    }

    @AfterAll
    static void stop() {
        copy.close();
    }

    @AfterEach
    void noMoreCrashes() {
        CrashPoints.throwAt(null);
    }

    @Test
    void freezesWhatItIsAbout() {
        Appeal appeal = lodged(minor("budget"));

        assertThat(appeal.state()).isEqualTo(AppealState.OPEN);
        assertThat(appeal.frozen().status()).isEqualTo(Status.INELIGIBLE);
        assertThat(appeal.frozen().decidedBy()).isNull();
        assertThat(appeal.frozen().evidence().age()).isEqualTo(17);
        assertThat(appeal.frozen().isIntact()).isTrue();
        assertThat(told()).isEmpty();
    }

    @Test
    void noticesWhenTheEvidenceWasChanged() {
        lodged(minor("budget"));
        copy.database()
                .getCollection("appeals")
                .updateOne(
                        new Document("_id", id + "-appeal"),
                        new Document("$set", new Document("state.frozen.evidence.age", 18L)));

        assertThat(appeal().frozen().isIntact()).isFalse();
        refused("appeal-evidence", () -> uphold("member", OF_AGE));
    }

    @Test
    void givesAPlaceWhenFactsWereWrong() {
        lodged(minor("budget"));

        Appeal after = uphold("member", OF_AGE);

        assertThat(after.state()).isEqualTo(AppealState.UPHELD);
        assertThat(after.effect()).isEqualTo(Status.ALLOCATED);
        assertThat(told()).containsExactly("AppealDecided");
        assertThat(copy.told(id))
                .containsExactly("ApplicantFoundIneligible", "ApplicantFoundEligible", "PlaceAllocated");
        assertThat(copy.allocation(id).evidence().age()).isEqualTo(18);
    }

    @Test
    void storesNothingWhenTheRulesStillRefuse() {
        lodged(minor("budget"));

        refused("appeal-still-ineligible", () -> uphold("member", List.of(new Correction("applicant.age", 16L))));
        refused("appeal-nothing-corrected", () -> uphold("member", List.of()));

        assertThat(appeal().state()).isEqualTo(AppealState.OPEN);
        assertThat(copy.allocation(id).status()).isEqualTo(Status.INELIGIBLE);
        assertThat(told()).isEmpty();
    }

    @Test
    void rejectsWithTheCommitteesReason() {
        lodged(minor("budget"));

        Appeal after = decide(new Verdict(AppealDecided.Outcome.REJECTED, "the card says so", "member", List.of()));

        assertThat(after.state()).isEqualTo(AppealState.REJECTED);
        assertThat(after.unsettledSince()).isNull();
        assertThat(copy.allocation(id).status()).isEqualTo(Status.INELIGIBLE);
        assertThat(copy.entries("appeals", id + "-appeal").getFirst().getString("data"))
                .contains("\"outcome\":\"REJECTED\"", "the card says so");
        refused("appeal-decided", () -> uphold("member", OF_AGE));
    }

    @Test
    void overrulesAReviewerButNotByHerself() {
        copy.judge(Copy.submitted(id, "reviewed", "161", 10_00));
        copy.review(new ReviewDecided(id, ReviewDecided.Outcome.REFUSED, "no seal", "officer", now()));
        lodge(now());
        assertThat(appeal().frozen().decidedBy()).isEqualTo("officer");
        assertThat(appeal().mayBeDecidedBy("officer")).isFalse();
        refused("appeal-own-decision", () -> uphold("officer", List.of()));

        Appeal after = uphold("member", List.of());

        assertThat(after.state()).isEqualTo(AppealState.UPHELD);
        assertThat(copy.told(id))
                .containsExactly(
                        "ReviewRequested", "ApplicantFoundIneligible", "ApplicantFoundEligible", "PlaceAllocated");
    }

    @Test
    void sendsToReviewWhatOnlyRulesHadRefused() {
        RegistrationSubmitted minor = minor("reviewed");
        copy.judge(minor);
        lodge(now());

        assertThat(uphold("member", OF_AGE).effect()).isEqualTo(Status.UNDER_REVIEW);
        assertThat(copy.allocation(id).review()).isNotNull();
    }

    @Test
    void decidesALateOneByItselfAndLosesNone() {
        copy.judge(minor("budget"));
        Instant decided = copy.allocation(id).history().getLast().at();

        lodge(decided.plus(Duration.ofDays(61)));

        assertThat(appeal().state()).isEqualTo(AppealState.REJECTED);
        assertThat(appeal().decidedBy()).isNull();
        assertThat(appeal().reason()).contains(appeal().lastDay().toString());
        assertThat(told()).containsExactly("AppealDecided");
    }

    @Test
    void takesOneOnTheLastDay() {
        copy.judge(minor("budget"));

        lodge(copy.allocation(id).history().getLast().at().plus(Duration.ofDays(60)));

        assertThat(appeal().state()).isEqualTo(AppealState.OPEN);
    }

    @Test
    void dismissesOneWhereNothingWasRefused() {
        copy.judge(Copy.submitted(id, "budget", "161", 10_00));

        lodge(now());

        assertThat(appeal().state()).isEqualTo(AppealState.REJECTED);
        assertThat(copy.allocation(id).status()).isEqualTo(Status.ALLOCATED);
    }

    @Test
    void waitsForTheJudgement() {
        assertThatThrownBy(() -> lodge(now())).isInstanceOf(Problem.class);
    }

    @Test
    void changesNothingWhenTheSameFactComesTwice() {
        Appeal before = lodged(minor("budget"));

        lodge(now());
        uphold("member", OF_AGE);
        lodge(now());

        assertThat(appeal().lodgedAt()).isEqualTo(before.lodgedAt());
        assertThat(told()).containsExactly("AppealDecided");
    }

    @Test
    void isVoidAfterAWithdrawal() {
        lodged(minor("budget"));
        copy.withdraw(Copy.withdrawn(id, "budget", "161"));

        assertThat(appeal().state()).isEqualTo(AppealState.VOID);
        refused("appeal-void", () -> uphold("member", OF_AGE));
        assertThat(told()).isEmpty();
    }

    @Test
    void forgetsWhoWasErased() {
        lodged(minor("budget"));

        copy.erase(id);

        assertThat(appeal().state()).isEqualTo(AppealState.VOID);
        assertThat(appeal().applicant()).isNull();
        assertThat(appeal().frozen().evidence()).isNull();
        String stored = copy.database()
                .getCollection("appeals")
                .find(new Document("_id", id + "-appeal"))
                .first()
                .get("state", Document.class)
                .toJson();
        assertThat(stored).doesNotContain("applicant-of-", "JSR-", "CRAFTS");
        refused("appeal-void", () -> uphold("member", OF_AGE));
    }

    @Test
    void letsOneOfTwoDecisionsWin() throws Exception {
        lodged(minor("budget"));
        Callable<Appeal> first = () -> uphold("member-1", OF_AGE);
        Callable<Appeal> second =
                () -> decide(new Verdict(AppealDecided.Outcome.REJECTED, "no", "member-2", List.of()));
        int lost = 0;

        try (var both = Executors.newFixedThreadPool(2)) {
            for (var each : both.invokeAll(List.of(first, second))) {
                try {
                    each.get();
                } catch (ExecutionException e) {
                    assertThat(((Problem) e.getCause()).slug()).isIn("stale", "appeal-decided");
                    lost++;
                }
            }
        }

        assertThat(lost).isEqualTo(1);
        assertThat(told()).containsExactly("AppealDecided");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "funding.appealAfterDecided",
                "funding.appealAfterUpheld",
                "funding.appealAfterPlace",
                "funding.afterHoldBeforeSave",
                "funding.afterGrantBeforeSave",
                "funding.afterSaveBeforePost",
                "outbox.afterSaveBeforeHint"
            })
    void endsTheSameWhereverTheProcessDies(String point) {
        lodged(minor("budget"));

        CrashPoints.throwAt(point);
        assertThatThrownBy(() -> uphold("member", OF_AGE)).isInstanceOf(CrashPoints.Crash.class);
        CrashPoints.throwAt(null);
        copy.sweep();
        copy.sweep();

        assertThat(appeal().state()).isEqualTo(AppealState.UPHELD);
        assertThat(appeal().unsettledSince()).isNull();
        assertThat(appeal().effect()).isEqualTo(Status.ALLOCATED);
        assertThat(told()).containsExactly("AppealDecided");
        assertThat(copy.told(id))
                .containsExactly("ApplicantFoundIneligible", "ApplicantFoundEligible", "PlaceAllocated");
        assertThat(copy.envelope("budget", "161").taken().stream()
                        .filter(each -> each.registration().equals(id)))
                .hasSize(1);
    }

    @Test
    void saysThatAWithdrawalBeforeItsEffectLeftNone() {
        lodged(minor("budget"));
        CrashPoints.throwAt("funding.appealAfterDecided");
        assertThatThrownBy(() -> uphold("member", OF_AGE)).isInstanceOf(CrashPoints.Crash.class);
        CrashPoints.throwAt(null);
        copy.withdraw(Copy.withdrawn(id, "budget", "161"));

        copy.sweep();

        assertThat(appeal().effect()).isEqualTo(Status.WITHDRAWN);
        assertThat(copy.told(id)).containsExactly("ApplicantFoundIneligible");
    }

    @Test
    void goesIntoTheRoundWhereTheProgrammeIsRanked() {
        try (Copy other = new Copy("funding-appeals-ranked-" + ++ranked, "classpath:ranked-programmes/")) {
            other.judge(minor("ranked", "001"));
            other.appeal(fact("ranked", "001", other.clock.instant()));
            Appeals appeals = other.bean(Appeals.class);
            long version = appeals.find(id + "-appeal").orElseThrow().version();

            Appeal after = other.bean(DecidingAppeals.class)
                    .decide(
                            id + "-appeal",
                            version,
                            new Verdict(
                                    AppealDecided.Outcome.UPHELD,
                                    "of age",
                                    "member",
                                    List.of(OF_AGE.getFirst(), new Correction("project.jobs", 7L))))
                    .state();

            assertThat(after.effect()).isEqualTo(Status.IN_ROUND);
            assertThat(other.allocation(id).score().points().getFirst().points())
                    .isEqualTo(7);
            assertThat(other.allocation(id).score().awaits()).startsWith("ranked@2026-03-02T");
        }
    }

    private Appeal lodged(RegistrationSubmitted submitted) {
        copy.judge(submitted);
        lodge(now());
        return appeal();
    }

    private void lodge(Instant at) {
        copy.appeal(fact("budget", "161", at));
    }

    private AppealLodged fact(String programme, String province, Instant at) {
        return new AppealLodged(id, "JSR-7K3MQ9XD", "applicant-of-" + id, programme, province, id + "-appeal", at);
    }

    private Appeal uphold(String by, List<Correction> corrections) {
        return decide(new Verdict(AppealDecided.Outcome.UPHELD, "the birth certificate", by, corrections));
    }

    private Appeal decide(Verdict verdict) {
        long version =
                copy.bean(Appeals.class).find(id + "-appeal").orElseThrow().version();
        return copy.bean(DecidingAppeals.class)
                .decide(id + "-appeal", version, verdict)
                .state();
    }

    private Appeal appeal() {
        return copy.bean(Appeals.class).find(id + "-appeal").orElseThrow().state();
    }

    private List<String> told() {
        return copy.entries("appeals", id + "-appeal").stream()
                .map(entry -> entry.getString("type"))
                .toList();
    }

    private static Instant now() {
        return copy.clock.instant();
    }

    private static void refused(String slug, Runnable step) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo(slug));
    }

    private RegistrationSubmitted minor(String programme) {
        return minor(programme, "161");
    }

    private RegistrationSubmitted minor(String programme, String province) {
        RegistrationSubmitted of = Copy.submitted(id, programme, province, 10_00);
        return new RegistrationSubmitted(
                of.registration(),
                of.reference(),
                of.applicant(),
                of.programme(),
                of.category(),
                of.province(),
                of.commune(),
                of.submittedAt(),
                of.language(),
                17,
                of.gender(),
                of.education(),
                of.cooperative(),
                of.disability(),
                of.project(),
                of.accessibility());
    }
}
