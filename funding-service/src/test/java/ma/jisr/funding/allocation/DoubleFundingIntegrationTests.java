package ma.jisr.funding.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import ma.jisr.funding.Copy;
import ma.jisr.starter.faults.CrashPoints;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Three programmes with one place each, all of which refuse whoever has a grant of another. */
class DoubleFundingIntegrationTests {

    private static Copy copy;
    private final String holder = "holder-" + UUID.randomUUID();

    @BeforeAll
    static void start() {
        copy = new Copy("funding-double", "classpath:double-funding/");
    }

    @AfterAll
    static void stop() {
        copy.close();
    }

    @BeforeEach
    void everyPlaceIsFree() {
        CrashPoints.throwAt(null);
        for (String programme : List.of("bakery", "weaving", "pottery")) {
            Envelope envelope = copy.envelope(programme, "161");
            envelope.taken().forEach(entry -> copy.withdraw(Copy.withdrawn(entry.registration(), programme, "161")));
        }
    }

    @AfterEach
    void noMoreCrashes() {
        CrashPoints.throwAt(null);
    }

    @Test
    void refusesTheSecondGrantOfOnePersonWithTwoAccounts() {
        String first = apply("bakery");
        String second = apply("weaving");

        assertThat(copy.allocation(first).applicant())
                .isNotEqualTo(copy.allocation(second).applicant());
        assertThat(statuses(first, second)).containsExactly(Status.ALLOCATED, Status.INELIGIBLE);
    }

    @Test
    void refusesWhoGotAGrantElsewhereWhileSheWaited() {
        String other = applyAs("somebody else", "weaving");
        String waiting = apply("weaving");
        String next = applyAs("a third", "weaving");
        String quicker = apply("bakery");
        assertThat(statuses(waiting, quicker)).containsExactly(Status.WAITLISTED, Status.ALLOCATED);

        copy.withdraw(Copy.withdrawn(other, "weaving", "161"));

        assertThat(statuses(waiting, next)).containsExactly(Status.INELIGIBLE, Status.ALLOCATED);
        assertThat(copy.told(waiting))
                .containsExactly("ApplicantFoundEligible", "ApplicantWaitlisted", "ApplicantFoundIneligible");
        assertThat(copy.envelope("weaving", "161").placesTaken()).isEqualTo(1);
    }

    @Test
    void letsOneOfTwoJudgedAtTheSameMomentHaveIt() {
        String slow = submitButDieAt("funding.afterJudgeBeforeHold", "weaving");
        String quick = apply("bakery");

        copy.sweep();

        assertThat(statuses(slow, quick)).containsExactly(Status.INELIGIBLE, Status.ALLOCATED);
        assertThat(copy.envelope("weaving", "161").placesTaken()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "funding.afterHoldBeforeSave",
                "funding.afterGrantBeforeSave",
                "funding.afterSaveBeforePost",
                "funding.afterReleaseBeforePromote",
                "funding.afterPromoteBeforeSettled"
            })
    void leavesNothingBehindWhereverItDiesWhileRefusing(String point) {
        String refused = submitButDieAt("funding.afterJudgeBeforeHold", "pottery");
        String kept = apply("bakery");
        CrashPoints.throwAt(point);
        assertThatThrownBy(copy::sweep).isInstanceOf(CrashPoints.Crash.class).hasMessageContaining(point);
        CrashPoints.throwAt(null);

        copy.sweep();

        assertThat(statuses(refused, kept)).containsExactly(Status.INELIGIBLE, Status.ALLOCATED);
        assertThat(copy.envelope("pottery", "161").placesTaken()).isZero();
        assertThat(copy.told(refused)).containsExactly("ApplicantFoundEligible", "ApplicantFoundIneligible");
        assertThat(copy.bean(Grants.class).besides("nothing", holder)).isEqualTo(1);
    }

    private String apply(String programme) {
        return applyAs(holder, programme);
    }

    private static String applyAs(String holder, String programme) {
        String id = UUID.randomUUID().toString();
        copy.judge(Copy.submittedBy(holder, id, programme, "161"));
        return id;
    }

    private String submitButDieAt(String point, String programme) {
        String id = UUID.randomUUID().toString();
        CrashPoints.throwAt(point);
        assertThatThrownBy(() -> copy.judge(Copy.submittedBy(holder, id, programme, "161")))
                .isInstanceOf(CrashPoints.Crash.class)
                .hasMessageContaining(point);
        CrashPoints.throwAt(null);
        return id;
    }

    private static List<Status> statuses(String... ids) {
        return List.of(ids).stream().map(id -> copy.allocation(id).status()).toList();
    }
}
