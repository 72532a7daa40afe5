package ma.jisr.incubator.placement;

import static ma.jisr.incubator.Fixtures.CHICHAOUA;
import static ma.jisr.incubator.Fixtures.IMINTANOUTE;
import static ma.jisr.incubator.Fixtures.MAJJAT;
import static ma.jisr.incubator.Fixtures.MARRAKECH;
import static ma.jisr.incubator.Fixtures.SAFI;
import static ma.jisr.incubator.Fixtures.incubator;
import static ma.jisr.incubator.Fixtures.incubatorWithSteps;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import ma.jisr.incubator.accreditation.InMemoryIncubators;
import ma.jisr.incubator.accreditation.Incubator;
import ma.jisr.incubator.accreditation.Seat;
import ma.jisr.incubator.geography.Step;
import org.junit.jupiter.api.Test;

class PlacingBeneficiariesTests {

    private final InMemoryIncubators incubators = new InMemoryIncubators();
    private final InMemoryPlacements placements = new InMemoryPlacements();
    private final PlacingSteps steps = new PlacingSteps(placements, incubators);

    @Test
    void placesHerWithTheNearestThatServesHerCommune() {
        incubators.add(incubator("safi", 9, SAFI, CHICHAOUA));
        incubators.add(incubator("marrakech", 9, MARRAKECH, CHICHAOUA));
        incubators.add(incubator("majjat", 9, MAJJAT, CHICHAOUA));
        incubators.add(incubator("imintanoute", 9, IMINTANOUTE, CHICHAOUA));
        incubators.add(incubator("chichaoua", 9, CHICHAOUA, MAJJAT));

        steps.place("amina", CHICHAOUA, 0);

        Placement placement = placements.placementOf("amina");
        assertThat(placement.status()).isEqualTo(Status.PLACED);
        assertThat(placement.incubator()).isEqualTo("imintanoute");
        assertThat(incubators.seatsOf("imintanoute").taken()).containsExactly(new Seat("amina", Seat.State.POSTED));
    }

    @Test
    void goesOnToTheNextNearestWhenOneIsFullAndSaysSo() {
        incubators.add(incubator("marrakech", 1, MARRAKECH, CHICHAOUA));
        incubators.add(incubator("safi", 1, SAFI, CHICHAOUA));
        incubators.add(incubator("chichaoua", 0, CHICHAOUA, CHICHAOUA));
        steps.place("amina", CHICHAOUA, 0);

        steps.place("btissam", CHICHAOUA, 1);

        assertThat(placements.placementOf("btissam").considered())
                .extracting(
                        Considered::incubator,
                        Considered::result,
                        each -> each.nearness().step())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("chichaoua", Considered.Result.FULL, Step.COMMUNE),
                        org.assertj.core.groups.Tuple.tuple("marrakech", Considered.Result.FULL, Step.BEYOND),
                        org.assertj.core.groups.Tuple.tuple("safi", Considered.Result.PLACED, Step.BEYOND));
    }

    @Test
    void prefersMostFreeSeatsThenTheIdAmongEquallyNear() {
        incubators.add(incubator("b", 3, IMINTANOUTE, CHICHAOUA));
        incubators.add(incubator("a", 3, IMINTANOUTE, CHICHAOUA));
        incubators.add(incubator("c", 4, IMINTANOUTE, CHICHAOUA));

        steps.place("amina", CHICHAOUA, 0);
        steps.place("btissam", CHICHAOUA, 1);

        assertThat(placements.placementOf("amina").incubator()).isEqualTo("c");
        assertThat(placements.placementOf("btissam").incubator()).isEqualTo("a");
    }

    @Test
    void prefersAPlaceWithoutStepsAmongEquallyNearIfSheNeedsIt() {
        incubators.add(incubatorWithSteps("stairs", 9, IMINTANOUTE, CHICHAOUA));
        incubators.add(incubator("ramp", 2, IMINTANOUTE, CHICHAOUA));

        steps.place("amina", CHICHAOUA, 0, "STEP_FREE");
        steps.place("btissam", CHICHAOUA, 1);

        assertThat(placements.placementOf("amina").incubator()).isEqualTo("ramp");
        assertThat(placements.placementOf("btissam").incubator()).isEqualTo("stairs");
    }

    @Test
    void tellsWhereSheIsPlaced() {
        incubators.add(incubator("majjat", 1, MAJJAT, CHICHAOUA));

        steps.place("amina", CHICHAOUA, 0);

        assertThat(placements.facts()).singleElement().isInstanceOfSatisfying(BeneficiaryPlaced.class, fact -> {
            assertThat(fact.incubator()).isEqualTo("majjat");
            assertThat(fact.incubatorName().fr()).isEqualTo("Incubateur majjat");
            assertThat(fact.commune()).isEqualTo(MAJJAT);
            assertThat(fact.applicant()).isEqualTo("applicant-of-amina");
        });
    }

    @Test
    void letsHerWaitVisiblyWhenNobodyHasRoom() {
        incubators.add(incubator("majjat", 0, MAJJAT, CHICHAOUA));

        steps.place("amina", CHICHAOUA, 0);

        assertThat(placements.placementOf("amina").status()).isEqualTo(Status.WAITING);
        assertThat(placements.placementOf("amina").considered())
                .extracting(Considered::result)
                .containsExactly(Considered.Result.FULL);
        assertThat(placements.facts()).singleElement().isInstanceOf(PlacementDelayed.class);
    }

    @Test
    void letsHerWaitWhenNobodyServesHerCommune() {
        incubators.add(incubator("safi", 9, SAFI, SAFI));

        steps.place("amina", CHICHAOUA, 0);

        assertThat(placements.placementOf("amina").status()).isEqualTo(Status.WAITING);
        assertThat(placements.placementOf("amina").considered()).isEmpty();
    }

    @Test
    void passesOverAnIncubatorWhoseAccreditationIsOver() {
        incubators.add(incubator("majjat", 9, MAJJAT, CHICHAOUA));
        PlacingSteps later = new PlacingSteps(
                placements, incubators, Clock.fixed(Instant.parse("2030-01-01T00:00:00Z"), ZoneOffset.UTC));

        later.place("amina", CHICHAOUA, 0);

        assertThat(placements.placementOf("amina").status()).isEqualTo(Status.WAITING);
    }

    @Test
    void changesNothingWhenAFactComesTwice() {
        incubators.add(incubator("majjat", 2, MAJJAT, CHICHAOUA));

        steps.place("amina", CHICHAOUA, 0);
        steps.place("amina", CHICHAOUA, 0);

        assertThat(placements.facts()).hasSize(1);
        assertThat(incubators.seatsOf("majjat").free()).isEqualTo(1);
    }

    @Test
    void placesNobodyWhoseWithdrawalOvertookHerPlace() {
        incubators.add(incubator("majjat", 1, MAJJAT, CHICHAOUA));

        steps.withdraw("amina", CHICHAOUA);
        steps.place("amina", CHICHAOUA, 0);
        steps.place("amina", CHICHAOUA, 0);
        steps.sweep();

        assertThat(placements.placementOf("amina").status()).isEqualTo(Status.ENDED);
        assertThat(placements.facts()).isEmpty();
        assertThat(incubators.all()).extracting(Incubator::seats).allMatch(seats -> seats.free() == 1);
    }

    @Test
    void givesTheSeatOnWhenSheLeavesWhileItIsBeingTaken() {
        InMemoryIncubators interrupted = new InMemoryIncubators() {
            @Override
            public boolean hold(String incubator, String registration) {
                steps.withdraw(registration, CHICHAOUA);
                return super.hold(incubator, registration);
            }
        };
        interrupted.add(incubator("majjat", 1, MAJJAT, CHICHAOUA));

        new PlacingSteps(placements, interrupted).place("amina", CHICHAOUA, 0);

        assertThat(placements.placementOf("amina").status()).isEqualTo(Status.ENDED);
        assertThat(interrupted.seatsOf("majjat").free()).isEqualTo(1);
    }
}
