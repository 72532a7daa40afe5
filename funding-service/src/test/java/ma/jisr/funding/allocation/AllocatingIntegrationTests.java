package ma.jisr.funding.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import ma.jisr.funding.Copy;
import ma.jisr.funding.eligibility.RuleResult;
import ma.jisr.funding.registration.ReviewDecided;
import ma.jisr.starter.faults.CrashPoints;
import ma.jisr.starter.problem.Problem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AllocatingIntegrationTests {

    private static final String DATABASE = "funding-allocating";
    private static Copy copy;
    private static Copy other;
    private static int scarce;

    @BeforeAll
    static void start() {
        copy = new Copy(DATABASE, "classpath:test-programmes/");
        other = new Copy(DATABASE, "classpath:test-programmes/");
    }

    @AfterAll
    static void stop() {
        other.close();
        copy.close();
    }

    @AfterEach
    void noMoreCrashes() {
        CrashPoints.throwAt(null);
    }

    @Test
    void givesAPlaceToWhoeverIsEligible() {
        String id = id();

        copy.judge(Copy.submitted(id, "budget", "161", 10_00));

        assertThat(copy.allocation(id).status()).isEqualTo(Status.ALLOCATED);
        assertThat(copy.told(id)).containsExactly("ApplicantFoundEligible", "PlaceAllocated");
        assertThat(entry("budget", "161", id).state()).isEqualTo(Envelope.State.POSTED);
    }

    @Test
    void changesNothingWhenTheSameFactComesTwiceAndFromAnotherCopy() {
        String id = id();
        copy.judge(Copy.submitted(id, "budget", "161", 10_00));
        Envelope before = copy.envelope("budget", "161");

        copy.judge(Copy.submitted(id, "budget", "161", 10_00));
        other.judge(Copy.submitted(id, "budget", "161", 10_00));

        assertThat(copy.envelope("budget", "161")).isEqualTo(before);
        assertThat(copy.told(id)).hasSize(2);
    }

    @Test
    void leavesTheSubmissionToLaterWhenItsProgrammeIsNotPublished() {
        assertThatIllegalStateException()
                .isThrownBy(() -> copy.judge(Copy.submitted(id(), "unheard-of", "161")))
                .withMessageContaining("unheard-of");
    }

    @Test
    void doesNotJudgeWhatWasWithdrawnBefore() {
        String id = id();
        copy.withdraw(Copy.withdrawn(id, "budget", "161"));

        copy.judge(Copy.submitted(id, "budget", "161", 10_00));

        assertThat(copy.allocation(id).status()).isEqualTo(Status.WITHDRAWN);
        assertThat(copy.told(id)).isEmpty();
    }

    @Test
    void waitsForAHumanAndThenAllocates() {
        String id = id();
        copy.judge(Copy.submitted(id, "reviewed", "161"));
        assertThat(copy.allocation(id).status()).isEqualTo(Status.UNDER_REVIEW);

        copy.review(review(id, ReviewDecided.Outcome.ACCEPTED));
        copy.review(review(id, ReviewDecided.Outcome.ACCEPTED));

        assertThat(copy.told(id)).containsExactly("ReviewRequested", "ApplicantFoundEligible", "PlaceAllocated");
    }

    @Test
    void keepsTheOfficersReasonWhenSheRefuses() {
        String id = id();
        copy.judge(Copy.submitted(id, "reviewed", "161"));

        copy.review(review(id, ReviewDecided.Outcome.REFUSED));

        assertThat(copy.told(id)).containsExactly("ReviewRequested", "ApplicantFoundIneligible");
        RuleResult last = copy.allocation(id).decision().rules().getLast();
        assertThat(last.message().en()).contains("the seal is missing");
    }

    @Test
    void ignoresAReviewOfWhatWasWithdrawn() {
        String id = id();
        copy.judge(Copy.submitted(id, "reviewed", "161"));
        copy.withdraw(Copy.withdrawn(id, "reviewed", "161"));

        copy.review(review(id, ReviewDecided.Outcome.ACCEPTED));

        assertThat(copy.allocation(id).status()).isEqualTo(Status.WITHDRAWN);
        assertThat(copy.told(id)).containsExactly("ReviewRequested");
    }

    @Test
    void leavesAReviewToLaterWhoseRegistrationWasNeverJudged() {
        assertThatThrownBy(() -> copy.review(review(id(), ReviewDecided.Outcome.ACCEPTED)))
                .isInstanceOf(Problem.class);
    }

    @Test
    void countsGrantsOfOtherProgrammesOnly() {
        String id = id();
        copy.judge(Copy.submitted(id, "budget", "161", 10_00));
        Grants grants = copy.bean(Grants.class);

        assertThat(grants.besides("budget", "applicant-of-" + id)).isZero();
        assertThat(grants.besides("rush", "applicant-of-" + id)).isEqualTo(1);

        copy.withdraw(Copy.withdrawn(id, "budget", "161"));
        assertThat(grants.besides("rush", "applicant-of-" + id)).isZero();
    }

    @Test
    void givesAWithdrawnPlaceToTheNextInLine() {
        String province = nextScarceProvince();
        List<String> ids = List.of(id(), id(), id());
        ids.forEach(each -> copy.judge(Copy.submitted(each, "scarce", province)));
        assertThat(ranks(ids.subList(1, 3))).containsExactly(1, 2);

        other.withdraw(Copy.withdrawn(ids.get(0), "scarce", province));

        assertThat(copy.told(ids.get(0))).containsExactly("ApplicantFoundEligible", "PlaceAllocated", "PlaceReleased");
        assertThat(copy.told(ids.get(1)))
                .containsExactly("ApplicantFoundEligible", "ApplicantWaitlisted", "PlaceAllocated");
        assertThat(copy.told(ids.get(2))).containsExactly("ApplicantFoundEligible", "ApplicantWaitlisted");
    }

    @Test
    void takesAWithdrawnOneOutOfTheLine() {
        String province = nextScarceProvince();
        List<String> ids = List.of(id(), id(), id());
        ids.forEach(each -> copy.judge(Copy.submitted(each, "scarce", province)));

        copy.withdraw(Copy.withdrawn(ids.get(1), "scarce", province));
        copy.withdraw(Copy.withdrawn(ids.get(0), "scarce", province));

        assertThat(copy.allocation(ids.get(1)).status()).isEqualTo(Status.WITHDRAWN);
        assertThat(copy.allocation(ids.get(2)).status()).isEqualTo(Status.ALLOCATED);
    }

    /** A process that was thought dead takes a place for a registration that has been withdrawn since. */
    @Test
    void voidsAHoldThatCameTooLate() {
        String province = nextScarceProvince();
        String late = id();
        String next = id();
        copy.judge(Copy.submitted(late, "scarce", province));
        copy.withdraw(Copy.withdrawn(late, "scarce", province));
        EnvelopeId envelope = new EnvelopeId("scarce", province);
        copy.bean(Envelopes.class).hold(envelope, late, 10_000_00);
        copy.judge(Copy.submitted(next, "scarce", province));
        assertThat(copy.allocation(next).status()).isEqualTo(Status.WAITLISTED);

        copy.sweep();

        assertThat(copy.allocation(next).status()).isEqualTo(Status.ALLOCATED);
        assertThat(EnvelopeHistories.names(copy.envelope("scarce", province).taken()))
                .containsExactly(next);
    }

    static Stream<Arguments> crashes() {
        return Stream.of(
                        "funding.afterJudgeBeforeHold",
                        "funding.afterHoldBeforeSave",
                        "funding.afterGrantBeforeSave",
                        "funding.afterSaveBeforePost",
                        "funding.afterWaitlist",
                        "funding.afterWithdrawBeforeRelease",
                        "funding.afterReleaseBeforePromote",
                        "funding.afterPromoteBeforeSave",
                        "funding.afterPromoteBeforeSettled",
                        "outbox.afterSaveBeforeHint")
                .flatMap(point -> Stream.of(Arguments.of(point, true), Arguments.of(point, false)));
    }

    /** One place, two applicants, the first withdraws; at every step the process dies at that point. */
    @ParameterizedTest
    @MethodSource("crashes")
    void endsTheSameWhereverTheProcessDies(String point, boolean redelivered) {
        String province = nextScarceProvince();
        String first = id();
        String second = id();

        crashing(point, redelivered, () -> copy.judge(Copy.submitted(first, "scarce", province)));
        crashing(point, redelivered, () -> copy.judge(Copy.submitted(second, "scarce", province)));
        boolean comesAgain = redelivered || point.startsWith("outbox."); // It dies when the plan is cancelled.
        crashing(point, comesAgain, () -> copy.withdraw(Copy.withdrawn(first, "scarce", province)));
        copy.sweep();

        assertThat(copy.told(first)).containsExactly("ApplicantFoundEligible", "PlaceAllocated", "PlaceReleased");
        assertThat(copy.told(second))
                .containsExactly("ApplicantFoundEligible", "ApplicantWaitlisted", "PlaceAllocated");
        Envelope envelope = copy.envelope("scarce", province);
        EnvelopeHistories.holdsWhatItMust(envelope);
        assertThat(EnvelopeHistories.names(envelope.taken())).containsExactly(second);
        assertThat(envelope.waiting()).isEmpty();
        assertThat(entry("scarce", province, second).state()).isEqualTo(Envelope.State.POSTED);
        assertThat(copy.allocation(first).unsettledSince()).isNull();
    }

    /** Dies at the point; then the fact comes again, as Kafka would send it, or only the sweep finds what is left. */
    private static void crashing(String point, boolean redelivered, Runnable step) {
        CrashPoints.throwAt(point);
        try {
            step.run();
        } catch (CrashPoints.Crash crash) {
            CrashPoints.throwAt(null);
            if (redelivered) {
                step.run();
            } else {
                copy.sweep();
            }
        } finally {
            CrashPoints.throwAt(null);
        }
    }

    private List<Integer> ranks(List<String> ids) {
        return ids.stream()
                .map(each -> copy.entries("allocations", each).getLast().getString("data"))
                .map(data -> Integer.valueOf(data.replaceAll(".*\"rank\":(\\d+).*", "$1")))
                .toList();
    }

    private static Envelope.Entry entry(String programme, String province, String registration) {
        return copy.envelope(programme, province).taken().stream()
                .filter(each -> each.registration().equals(registration))
                .findFirst()
                .orElseThrow();
    }

    private static ReviewDecided review(String id, ReviewDecided.Outcome outcome) {
        return new ReviewDecided(id, outcome, "the seal is missing", "officer", Instant.parse("2026-03-03T09:15:30Z"));
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private static String nextScarceProvince() {
        return String.format("%03d", ++scarce);
    }
}
