package ma.jisr.incubator.placement;

import static ma.jisr.incubator.Fixtures.CHICHAOUA;
import static ma.jisr.incubator.Fixtures.IMINTANOUTE;
import static ma.jisr.incubator.Fixtures.MAJJAT;
import static ma.jisr.incubator.Fixtures.incubator;
import static org.assertj.core.api.Assertions.assertThat;

import ma.jisr.incubator.accreditation.InMemoryIncubators;
import ma.jisr.incubator.accreditation.Seat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EndingPlacementsTests {

    private final InMemoryIncubators incubators = new InMemoryIncubators();
    private final InMemoryPlacements placements = new InMemoryPlacements();
    private final PlacingSteps steps = new PlacingSteps(placements, incubators);

    @BeforeEach
    void oneSeatAndThreeWhoWantIt() {
        incubators.add(incubator("majjat", 1, MAJJAT, CHICHAOUA, MAJJAT));
        steps.place("amina", CHICHAOUA, 0);
    }

    @Test
    void givesTheSeatBackWhenNobodyWaits() {
        steps.withdraw("amina", CHICHAOUA);

        assertThat(incubators.seatsOf("majjat").free()).isEqualTo(1);
        assertThat(placements.placementOf("amina").cleared()).isTrue();
        assertThat(placements.facts()).last().isInstanceOfSatisfying(PlacementEnded.class, fact -> {
            assertThat(fact.incubator()).isEqualTo("majjat");
            assertThat(fact.cause()).isEqualTo(PlacementEnded.Cause.WITHDRAWN);
        });
    }

    @Test
    void givesTheSeatToTheLongestWaitingWhomTheIncubatorServes() {
        steps.place("served-by-nobody", IMINTANOUTE, 1);
        steps.place("third", MAJJAT, 3);
        steps.place("second", CHICHAOUA, 2);

        steps.withdraw("amina", CHICHAOUA);

        assertThat(placements.placementOf("second").status()).isEqualTo(Status.PLACED);
        assertThat(placements.placementOf("second").considered())
                .extracting(Considered::result)
                .containsExactly(Considered.Result.PLACED);
        assertThat(placements.placementOf("third").status()).isEqualTo(Status.WAITING);
        assertThat(placements.placementOf("served-by-nobody").status()).isEqualTo(Status.WAITING);
        assertThat(incubators.seatsOf("majjat").taken()).containsExactly(new Seat("second", Seat.State.POSTED));
    }

    @Test
    void endsOnceWhenBothServicesTellOfTheWithdrawal() {
        steps.place("second", CHICHAOUA, 1);
        steps.place("third", CHICHAOUA, 2);

        steps.withdraw("amina", CHICHAOUA);
        steps.release("amina", CHICHAOUA);
        steps.withdraw("amina", CHICHAOUA);

        assertThat(placements.placementOf("third").status()).isEqualTo(Status.WAITING);
        assertThat(placements.facts())
                .filteredOn(PlacementEnded.class::isInstance)
                .hasSize(1);
    }

    @Test
    void passesOverAWaitingOneWhoWithdraws() {
        steps.place("second", CHICHAOUA, 1);
        steps.place("third", CHICHAOUA, 2);

        steps.withdraw("second", CHICHAOUA);
        steps.withdraw("amina", CHICHAOUA);

        assertThat(placements.placementOf("third").status()).isEqualTo(Status.PLACED);
        assertThat(placements.facts())
                .filteredOn(PlacementEnded.class::isInstance)
                .extracting(fact -> ((PlacementEnded) fact).incubator())
                .containsExactly(null, "majjat");
    }

    @Test
    void comesToNothingAgainWhenThePlaceIsToldLate() {
        steps.withdraw("amina", CHICHAOUA);
        steps.place("amina", CHICHAOUA, 0);

        assertThat(placements.placementOf("amina").status()).isEqualTo(Status.ENDED);
        assertThat(incubators.seatsOf("majjat").free()).isEqualTo(1);
    }
}
