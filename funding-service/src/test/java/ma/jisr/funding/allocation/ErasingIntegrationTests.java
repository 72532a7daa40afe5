package ma.jisr.funding.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import ma.jisr.funding.Copy;
import ma.jisr.starter.faults.CrashPoints;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ErasingIntegrationTests {

    private static Copy copy;
    private static int scarce;

    private final String id = UUID.randomUUID().toString();
    private final String next = UUID.randomUUID().toString();
    private final String province = String.format("%03d", ++scarce);

    @BeforeAll
    static void start() {
        copy = new Copy("funding-erasing", "classpath:test-programmes/");
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
    void keepsWhatWasGivenButNotToWhom() {
        copy.judge(Copy.submitted(id, "budget", "161", 10_00));
        Envelope before = copy.envelope("budget", "161");

        copy.erase(id);
        copy.erase(id);

        assertThat(copy.allocation(id).status()).isEqualTo(Status.ALLOCATED);
        assertThat(copy.allocation(id).request().amountCentimes()).isEqualTo(10_00);
        assertThat(copy.envelope("budget", "161")).isEqualTo(before);
        assertThat(copy.told(id)).containsExactly("ApplicantFoundEligible", "PlaceAllocated");
        assertThat(kept()).noneMatch(each -> each.contains("applicant-of-" + id));
        assertThat(copy.bean(Allocations.class).ofApplicant("applicant-of-" + id))
                .isEmpty();
    }

    @Test
    void hasNothingOfARegistrationThatWasNeverSubmitted() {
        copy.erase(id);

        assertThat(copy.bean(Allocations.class).find(id)).isEmpty();
    }

    @Test
    void bringsNothingBackWhenOlderFactsComeAgain() {
        copy.judge(Copy.submitted(id, "budget", "161", 10_00));
        copy.withdraw(Copy.withdrawn(id, "budget", "161"));
        copy.erase(id);

        copy.judge(Copy.submitted(id, "budget", "161", 10_00));
        copy.withdraw(Copy.withdrawn(id, "budget", "161"));

        assertThat(copy.allocation(id).status()).isEqualTo(Status.WITHDRAWN);
        assertThat(copy.told(id)).containsExactly("ApplicantFoundEligible", "PlaceAllocated", "PlaceReleased");
        assertThat(kept()).noneMatch(each -> each.contains("applicant-of-" + id));
    }

    static Stream<String> crashes() {
        return Stream.of(
                "funding.afterWithdrawBeforeRelease",
                "funding.afterReleaseBeforePromote",
                "funding.afterPromoteBeforeSave",
                "funding.afterPromoteBeforeSettled",
                "funding.afterGrantBeforeErased",
                "funding.afterErasedBeforeSettled");
    }

    /** Who withdrew is erased before a sweep has given her place on: the place goes on all the same. */
    @ParameterizedTest
    @MethodSource("crashes")
    void givesItsPlaceOnWhereverTheProcessDies(String point) {
        copy.judge(Copy.submitted(id, "scarce", province));
        copy.judge(Copy.submitted(next, "scarce", province));

        crashing(point, () -> copy.withdraw(Copy.withdrawn(id, "scarce", province)));
        crashing(point, () -> copy.erase(id));
        copy.erase(id);
        copy.sweep();

        assertThat(copy.told(id)).containsExactly("ApplicantFoundEligible", "PlaceAllocated", "PlaceReleased");
        assertThat(copy.allocation(id).unsettledSince()).isNull();
        assertThat(copy.allocation(id).erasedAt()).isNotNull();
        assertThat(copy.allocation(next).status()).isEqualTo(Status.ALLOCATED);
        assertThat(EnvelopeHistories.names(copy.envelope("scarce", province).taken()))
                .containsExactly(next);
        assertThat(kept()).noneMatch(each -> each.contains("applicant-of-" + id));
    }

    private static void crashing(String point, Runnable step) {
        CrashPoints.throwAt(point);
        try {
            step.run();
        } catch (CrashPoints.Crash crash) {
            // The sweep, or the fact that comes again, finds what is left.
        } finally {
            CrashPoints.throwAt(null);
        }
    }

    /** Every document there is, but for the outboxes, which nobody empties here. */
    private static List<String> kept() {
        List<String> all = new ArrayList<>();
        for (String collection : copy.database().listCollectionNames()) {
            copy.database()
                    .getCollection(collection)
                    .find()
                    .projection(new Document("outbox", 0))
                    .map(Document::toJson)
                    .into(all);
        }
        return all;
    }
}
