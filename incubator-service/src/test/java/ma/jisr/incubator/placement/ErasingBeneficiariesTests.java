package ma.jisr.incubator.placement;

import static ma.jisr.incubator.Fixtures.CHICHAOUA;
import static ma.jisr.incubator.Fixtures.MAJJAT;
import static ma.jisr.incubator.Fixtures.NOON;
import static ma.jisr.incubator.Fixtures.incubator;
import static org.assertj.core.api.Assertions.assertThat;

import ma.jisr.incubator.accreditation.InMemoryIncubators;
import ma.jisr.starter.faults.CrashPoints;
import ma.jisr.starter.persistence.StateCodec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErasingBeneficiariesTests {

    private final InMemoryIncubators incubators = new InMemoryIncubators();
    private final InMemoryPlacements placements = new InMemoryPlacements();
    private final PlacingSteps steps = new PlacingSteps(placements, incubators);

    @BeforeEach
    void oneSeatTakenAndOneWhoWaits() {
        incubators.add(incubator("majjat", 1, MAJJAT, CHICHAOUA));
        steps.place("amina", CHICHAOUA, 0, "VOICE");
        steps.place("btissam", CHICHAOUA, 1);
    }

    @AfterEach
    void noMoreCrashes() {
        CrashPoints.throwAt(null);
    }

    @Test
    void keepsWhichIncubatorHadSomebodyAndWhen() {
        steps.erase("amina");
        steps.erase("amina");

        Placement left = placements.placementOf("amina");
        assertThat(left.status()).isEqualTo(Status.PLACED);
        assertThat(left.incubator()).isEqualTo("majjat");
        assertThat(left.beneficiary()).isEqualTo(new Beneficiary("amina", null, null, "161"));
        assertThat(left.since()).isEqualTo(NOON);
        assertThat(left.erasedAt()).isEqualTo(NOON);
        assertThat(incubators.seatsOf("majjat").lists("amina")).isTrue();
        assertThat(placements.ofApplicant("applicant-of-amina")).isEmpty();
        assertThat(new StateCodec().toDocument(left).toJson())
                .doesNotContain("applicant-of", "JSR-", CHICHAOUA, "VOICE", "CRAFTS", "KILOMETRES", "kilometres");
    }

    @ParameterizedTest
    @ValueSource(strings = {"incubator.afterEndedSaved", "incubator.afterSeatHandedOver", "incubator.afterSeatVacated"})
    void givesHerSeatOnThatAWithdrawalHasLeftBehind(String point) {
        crashing(point, () -> steps.withdraw("amina", CHICHAOUA));

        crashing("incubator.afterErasedSaved", () -> steps.erase("amina"));
        steps.sweep();

        assertThat(placements.placementOf("amina").beneficiary().applicant()).isNull();
        assertThat(placements.placementOf("amina").cleared()).isTrue();
        assertThat(placements.placementOf("btissam").status()).isEqualTo(Status.PLACED);
        assertThat(incubators.seatsOf("majjat").lists("btissam")).isTrue();
    }

    @Test
    void letsNobodyWaitWhoWasErased() {
        steps.erase("btissam");
        steps.withdraw("amina", CHICHAOUA);
        steps.sweep();

        assertThat(placements.placementOf("btissam").status()).isEqualTo(Status.ENDED);
        assertThat(placements.facts()).last().isInstanceOf(PlacementEnded.class);
        assertThat(incubators.seatsOf("majjat").free()).isEqualTo(1);
    }

    @Test
    void bringsNothingBackWhenOtherFactsComeLate() {
        steps.withdraw("chama", CHICHAOUA);
        steps.erase("chama");
        steps.erase("amina");
        int told = placements.facts().size();

        steps.place("chama", CHICHAOUA, 2);
        steps.release("chama", CHICHAOUA);
        steps.place("amina", CHICHAOUA, 0);
        steps.withdraw("amina", CHICHAOUA);
        steps.sweep();

        assertThat(placements.placementOf("chama").beneficiary().applicant()).isNull();
        assertThat(placements.placementOf("chama").need()).isNull();
        assertThat(placements.placementOf("amina").beneficiary().applicant()).isNull();
        assertThat(placements.placementOf("amina").status()).isEqualTo(Status.PLACED);
        assertThat(placements.facts()).hasSize(told);
    }

    @Test
    void keepsNothingOfARegistrationThatNeverHadAPlace() {
        steps.erase("dounia");

        assertThat(placements.find("dounia")).isEmpty();
    }

    private static void crashing(String point, Runnable step) {
        CrashPoints.throwAt(point);
        try {
            step.run();
        } catch (CrashPoints.Crash crash) {
            assertThat(crash).hasMessageContaining(point);
        } finally {
            CrashPoints.throwAt(null);
        }
    }
}
