package ma.jisr.funding.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import ma.jisr.funding.Copy;
import ma.jisr.starter.faults.CrashPoints;
import ma.jisr.starter.problem.Problem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One place; the first gives it back, the second is offered it, the third waits. */
class OffersIntegrationTests {

    private static final String PROGRAMME = "offered";
    private static Copy copy;
    private static int used;

    private final String first = UUID.randomUUID().toString();
    private final String second = UUID.randomUUID().toString();
    private final String third = UUID.randomUUID().toString();
    private final String province = String.format("%03d", ++used);

    @BeforeAll
    static void start() {
        copy = new Copy("funding-offers", "classpath:test-programmes/");
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
    void offersAFreedPlaceAndGivesItToWhoeverAccepts() {
        offer();

        assertThat(copy.allocation(second).status()).isEqualTo(Status.OFFERED);
        assertThat(copy.told(second)).containsExactly("ApplicantFoundEligible", "ApplicantWaitlisted", "PlaceOffered");
        assertThat(entry(second).state()).isEqualTo(Envelope.State.HELD);
        assertThat(entry(second).until()).isEqualTo(copy.allocation(second).offeredUntil());
        assertThat(runningGrants(second)).isZero();

        copy.accept(second);
        copy.accept(second);

        assertThat(copy.told(second)).last().isEqualTo("PlaceAllocated");
        assertThat(copy.told(second)).hasSize(4);
        assertThat(entry(second).state()).isEqualTo(Envelope.State.POSTED);
        assertThat(runningGrants(second)).isEqualTo(1);
        holds(second);
    }

    @Test
    void givesAPlaceThatNobodyWaitedForAtOnce() {
        copy.judge(Copy.submitted(first, PROGRAMME, province));

        assertThat(copy.told(first)).containsExactly("ApplicantFoundEligible", "PlaceAllocated");
    }

    @Test
    void leavesAnOfferAloneUntilItEnds() {
        offer();
        Envelope before = copy.envelope(PROGRAMME, province);

        copy.sweep();

        assertThat(copy.envelope(PROGRAMME, province)).isEqualTo(before);
        assertThat(copy.bean(Envelopes.class).heldBefore(copy.clock.instant(), 10_000))
                .doesNotContain(second);
    }

    @Test
    void offersThePlaceToTheNextWhenItWasNotAcceptedInTime() {
        offer();

        afterTheEnd();

        assertThat(copy.allocation(second).status()).isEqualTo(Status.LAPSED);
        assertThat(copy.told(second)).last().isEqualTo("OfferExpired");
        assertThat(copy.allocation(third).status()).isEqualTo(Status.OFFERED);
        holds(third);

        copy.accept(second);

        assertThat(copy.told(second)).last().isEqualTo("OfferExpired");
        assertThat(runningGrants(second)).isZero();
        holds(third);
    }

    @Test
    void acceptsAfterTheEndAsLongAsTheEndIsNotSaved() {
        offer();
        copy.clock.move(Duration.ofDays(9));

        copy.accept(second);
        copy.sweep();

        assertThat(copy.allocation(second).status()).isEqualTo(Status.ALLOCATED);
        holds(second);
    }

    @Test
    void offersThePlaceToTheNextWhenWhoWasOfferedItWithdraws() {
        offer();

        copy.withdraw(Copy.withdrawn(second, PROGRAMME, province));
        copy.accept(second);

        assertThat(copy.allocation(second).status()).isEqualTo(Status.WITHDRAWN);
        assertThat(copy.told(second)).containsExactly("ApplicantFoundEligible", "ApplicantWaitlisted", "PlaceOffered");
        assertThat(copy.allocation(third).status()).isEqualTo(Status.OFFERED);
        holds(third);
    }

    @Test
    void offersThePlaceToTheNextWhenWhoWasOfferedItIsErased() {
        offer();

        copy.erase(second);

        assertThat(copy.allocation(second).status()).isEqualTo(Status.WITHDRAWN);
        assertThat(copy.allocation(third).status()).isEqualTo(Status.OFFERED);
        holds(third);
    }

    @Test
    void leavesAnAcceptanceToLaterWhoseRegistrationWasNeverJudged() {
        assertThatThrownBy(() -> copy.accept(first)).isInstanceOf(Problem.class);
    }

    static Stream<Arguments> crashes() {
        return Stream.of(
                        "funding.afterReleaseBeforePromote",
                        "funding.afterPromoteBeforeSave",
                        "funding.afterOfferBeforeReserve",
                        "funding.afterPromoteBeforeSettled",
                        "funding.afterGrantBeforeAccepted",
                        "funding.afterAcceptedBeforePost",
                        "funding.afterLapseBeforeRelease",
                        "outbox.afterSaveBeforeHint")
                .flatMap(point -> Stream.of(Arguments.of(point, true), Arguments.of(point, false)));
    }

    /** The second lets the offer pass, the third accepts; at every step the process dies at that point. */
    @ParameterizedTest
    @MethodSource("crashes")
    void endsTheSameWhereverTheProcessDies(String point, boolean again) {
        copy.judge(Copy.submitted(first, PROGRAMME, province));
        copy.judge(Copy.submitted(second, PROGRAMME, province));
        copy.judge(Copy.submitted(third, PROGRAMME, province));

        boolean comesAgain =
                again || point.startsWith("outbox."); // It dies when the plan is cancelled, before she withdrew.
        crashing(point, comesAgain, () -> copy.withdraw(Copy.withdrawn(first, PROGRAMME, province)));
        copy.sweep();
        assertThat(entry(second).until()).isNotNull();
        copy.clock.move(Duration.ofDays(8));
        crashing(point, again, copy::sweep);
        copy.sweep();
        crashing(point, true, () -> copy.accept(third));
        copy.sweep();

        assertThat(copy.told(second))
                .containsExactly("ApplicantFoundEligible", "ApplicantWaitlisted", "PlaceOffered", "OfferExpired");
        assertThat(copy.told(third))
                .containsExactly("ApplicantFoundEligible", "ApplicantWaitlisted", "PlaceOffered", "PlaceAllocated");
        assertThat(entry(third).state()).isEqualTo(Envelope.State.POSTED);
        assertThat(copy.allocation(second).unsettledSince()).isNull();
        assertThat(runningGrants(second)).isZero();
        assertThat(runningGrants(third)).isEqualTo(1);
        holds(third);
    }

    private void offer() {
        copy.judge(Copy.submitted(first, PROGRAMME, province));
        copy.judge(Copy.submitted(second, PROGRAMME, province));
        copy.judge(Copy.submitted(third, PROGRAMME, province));
        copy.withdraw(Copy.withdrawn(first, PROGRAMME, province));
    }

    private static void afterTheEnd() {
        copy.clock.move(Duration.ofDays(8));
        copy.sweep();
    }

    private static void crashing(String point, boolean again, Runnable step) {
        CrashPoints.throwAt(point);
        try {
            step.run();
        } catch (CrashPoints.Crash crash) {
            CrashPoints.throwAt(null);
            if (again) {
                copy.sweep();
                step.run();
            }
        } finally {
            CrashPoints.throwAt(null);
        }
    }

    private Envelope.Entry entry(String registration) {
        return copy.envelope(PROGRAMME, province).taken().stream()
                .filter(each -> each.registration().equals(registration))
                .findFirst()
                .orElseThrow();
    }

    private void holds(String registration) {
        Envelope envelope = copy.envelope(PROGRAMME, province);
        EnvelopeHistories.holdsWhatItMust(envelope);
        assertThat(EnvelopeHistories.names(envelope.taken())).containsExactly(registration);
    }

    private static long runningGrants(String registration) {
        return copy.bean(Grants.class).besides("another", "applicant-of-" + registration);
    }
}
