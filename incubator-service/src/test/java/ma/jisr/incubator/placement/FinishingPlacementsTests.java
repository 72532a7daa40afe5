package ma.jisr.incubator.placement;

import static ma.jisr.incubator.Fixtures.CHICHAOUA;
import static ma.jisr.incubator.Fixtures.IMINTANOUTE;
import static ma.jisr.incubator.Fixtures.MAJJAT;
import static ma.jisr.incubator.Fixtures.incubator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import ma.jisr.incubator.accreditation.InMemoryIncubators;
import ma.jisr.incubator.accreditation.Incubator;
import ma.jisr.incubator.accreditation.Seat;
import ma.jisr.starter.faults.CrashPoints;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FinishingPlacementsTests {

    private final InMemoryIncubators incubators = new InMemoryIncubators();
    private final InMemoryPlacements placements = new InMemoryPlacements();
    private final PlacingSteps steps = new PlacingSteps(placements, incubators);

    @AfterEach
    void crashNoMore() {
        CrashPoints.throwAt(null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"incubator.afterPendingSaved", "incubator.afterSeatHeld", "incubator.afterPlacedSaved"})
    void finishesAPlacementThatCrashedThere(String point) {
        incubators.add(incubator("majjat", 1, MAJJAT, CHICHAOUA));
        crashAt(point, () -> steps.place("amina", CHICHAOUA, 0));

        steps.sweep();
        steps.place("amina", CHICHAOUA, 0);

        assertPlacedOnce("amina");
        assertSeats("majjat", "amina");
    }

    @ParameterizedTest
    @ValueSource(strings = {"incubator.afterPendingSaved", "incubator.afterSeatHeld", "incubator.afterPlacedSaved"})
    void finishesAPlacementThatCrashedThereWhenItsFactComesAgain(String point) {
        incubators.add(incubator("majjat", 1, MAJJAT, CHICHAOUA));
        crashAt(point, () -> steps.place("amina", CHICHAOUA, 0));

        steps.place("amina", CHICHAOUA, 0);

        assertPlacedOnce("amina");
        assertSeats("majjat", "amina");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "incubator.afterEndedSaved",
                "incubator.afterSeatHandedOver",
                "incubator.afterPlacedSaved",
                "incubator.afterSeatHeld",
                "incubator.afterSeatVacated"
            })
    void finishesAnEndThatCrashedThere(String point) {
        incubators.add(incubator("majjat", 1, MAJJAT, CHICHAOUA));
        steps.place("amina", CHICHAOUA, 0);
        steps.place("second", CHICHAOUA, 1);
        crashAt(point, () -> steps.withdraw("amina", CHICHAOUA));

        steps.sweep();
        steps.withdraw("amina", CHICHAOUA);

        assertPlacedOnce("second");
        assertSeats("majjat", "second");
        assertThat(placements.placementOf("amina").cleared()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"incubator.afterPendingSaved", "incubator.afterSeatHeld", "incubator.afterPlacedSaved"})
    void freesTheSeatOfOneWhoWithdrewAfterTheCrash(String point) {
        incubators.add(incubator("majjat", 1, MAJJAT, CHICHAOUA));
        crashAt(point, () -> steps.place("amina", CHICHAOUA, 0));

        steps.withdraw("amina", CHICHAOUA);
        steps.place("amina", CHICHAOUA, 0);

        assertThat(placements.placementOf("amina").status()).isEqualTo(Status.ENDED);
        assertSeats("majjat");
    }

    @Test
    void voidsASeatThatIsHeldForOneWhoIsPlacedElsewhere() {
        incubators.add(incubator("imintanoute", 1, IMINTANOUTE, CHICHAOUA));
        incubators.add(incubator("majjat", 1, MAJJAT, CHICHAOUA));
        steps.place("amina", CHICHAOUA, 0);
        incubators.hold("majjat", "amina");

        steps.sweep();

        assertSeats("imintanoute", "amina");
        assertSeats("majjat");
    }

    @Test
    void voidsASeatThatIsHeldForOneWhoHasLeft() {
        incubators.add(incubator("majjat", 1, MAJJAT, CHICHAOUA));
        steps.place("amina", CHICHAOUA, 0);
        steps.withdraw("amina", CHICHAOUA);
        incubators.hold("majjat", "amina");

        steps.sweep();

        assertSeats("majjat");
    }

    @Test
    void placesThoseWhoWaitWhenThereIsRoomLongestWaitingFirst() {
        steps.place("second", CHICHAOUA, 2);
        steps.place("first", CHICHAOUA, 1);
        steps.place("third", CHICHAOUA, 3);
        incubators.add(incubator("majjat", 2, MAJJAT, CHICHAOUA));

        steps.sweep();

        assertSeats("majjat", "first", "second");
        assertThat(placements.placementOf("third").status()).isEqualTo(Status.WAITING);
    }

    @Test
    void leavesAloneWhatIsFinished() {
        incubators.add(incubator("majjat", 2, MAJJAT, CHICHAOUA));
        steps.place("amina", CHICHAOUA, 0);
        List<Placement> before = placements.all();
        List<Incubator> seatsBefore = incubators.all();

        steps.sweep();

        assertThat(placements.all()).isEqualTo(before);
        assertThat(incubators.all()).isEqualTo(seatsBefore);
    }

    private static void crashAt(String point, Runnable work) {
        CrashPoints.throwAt(point);
        assertThatThrownBy(work::run).isInstanceOf(CrashPoints.Crash.class);
        CrashPoints.throwAt(null);
    }

    private void assertPlacedOnce(String registration) {
        assertThat(placements.placementOf(registration).status()).isEqualTo(Status.PLACED);
        assertThat(placements.facts())
                .filteredOn(BeneficiaryPlaced.class::isInstance)
                .filteredOn(fact -> ((BeneficiaryPlaced) fact).registration().equals(registration))
                .hasSize(1);
    }

    private void assertSeats(String incubator, String... registrations) {
        assertThat(incubators.seatsOf(incubator).taken())
                .allMatch(seat -> seat.state() == Seat.State.POSTED)
                .extracting(Seat::registration)
                .containsExactly(registrations);
    }
}
