package ma.jisr.incubator.placement;

import static ma.jisr.incubator.Fixtures.CHICHAOUA;
import static ma.jisr.incubator.Fixtures.IMINTANOUTE;
import static ma.jisr.incubator.Fixtures.MAJJAT;
import static ma.jisr.incubator.Fixtures.incubator;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import ma.jisr.incubator.accreditation.InMemoryIncubators;
import ma.jisr.incubator.accreditation.Seat;
import ma.jisr.starter.faults.CrashPoints;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Random histories of people who come, leave, come twice, with crashes anywhere and sweeps in between. */
class PlacementPropertyTests {

    private static final int PEOPLE = 7;

    private final InMemoryIncubators incubators = new InMemoryIncubators();
    private final InMemoryPlacements placements = new InMemoryPlacements();
    private final PlacingSteps steps = new PlacingSteps(placements, incubators);

    private record Event(Kind kind, int person, String crashAt) {
        private enum Kind {
            PLACE,
            WITHDRAW,
            RELEASE,
            WITHDRAW_AND_ERASE,
            SWEEP
        }
    }

    @Property(tries = 2_000)
    void comeToTheSameEndWhateverHappensInBetween(
            @ForAll @IntRange(max = 3) int near,
            @ForAll @IntRange(max = 2) int far,
            @ForAll("histories") List<Event> history) {
        incubators.forget();
        placements.forget();
        incubators.add(incubator("near", near, IMINTANOUTE, CHICHAOUA));
        incubators.add(incubator("far", far, MAJJAT, CHICHAOUA));

        history.forEach(this::crashing);
        history.forEach(event -> apply(event.kind(), event.person()));
        steps.sweep();

        assertSeatsAreThoseOfThePlaced();
        assertNobodyWaitsForAFreeSeat();
        assertLeaversHaveLeft(history);
        assertEachIsToldOnce();
        assertNothingLeadsToTheErased(history);
    }

    private void crashing(Event event) {
        CrashPoints.throwAt(event.crashAt());
        try {
            apply(event.kind(), event.person());
        } catch (CrashPoints.Crash crash) {
            assertThat(crash).hasMessageContaining(event.crashAt());
        } finally {
            CrashPoints.throwAt(null);
        }
    }

    private void apply(Event.Kind kind, int person) {
        switch (kind) {
            case PLACE -> steps.place("r" + person, CHICHAOUA, person);
            case WITHDRAW -> steps.withdraw("r" + person, CHICHAOUA);
            case RELEASE -> steps.release("r" + person, CHICHAOUA);
            case WITHDRAW_AND_ERASE -> {
                steps.withdraw("r" + person, CHICHAOUA);
                steps.erase("r" + person);
            }
            case SWEEP -> steps.sweep();
        }
    }

    private void assertSeatsAreThoseOfThePlaced() {
        List<String> seated = incubators.all().stream()
                .flatMap(incubator -> incubator.seats().taken().stream()
                        .map(seat -> seat.registration() + " at " + incubator.id() + " " + seat.state()))
                .sorted()
                .toList();
        assertThat(seated)
                .containsExactlyElementsOf(in(Status.PLACED)
                        .map(placement ->
                                placement.registration() + " at " + placement.incubator() + " " + Seat.State.POSTED)
                        .sorted()
                        .toList());
    }

    private void assertNobodyWaitsForAFreeSeat() {
        int free = incubators.all().stream()
                .mapToInt(incubator -> incubator.seats().free())
                .sum();
        assertThat(free == 0 || in(Status.WAITING).findAny().isEmpty()).isTrue();
        assertThat(in(Status.PENDING)).isEmpty();
    }

    private void assertLeaversHaveLeft(List<Event> history) {
        history.stream()
                .filter(event -> event.kind() != Event.Kind.PLACE && event.kind() != Event.Kind.SWEEP)
                .forEach(event -> assertThat(placements.placementOf("r" + event.person()))
                        .matches(placement -> placement.status() == Status.ENDED && placement.cleared()));
    }

    private void assertNothingLeadsToTheErased(List<Event> history) {
        history.stream()
                .filter(event -> event.kind() == Event.Kind.WITHDRAW_AND_ERASE)
                .map(event -> placements.placementOf("r" + event.person()))
                .forEach(placement -> {
                    assertThat(placement.beneficiary().applicant()).isNull();
                    assertThat(placement.need()).isNull();
                });
    }

    private void assertEachIsToldOnce() {
        IntStream.range(0, PEOPLE)
                .forEach(person -> assertThat(placements.facts().stream()
                                .map(PlacementFact.class::cast)
                                .filter(fact -> fact.registration().equals("r" + person))
                                .map(Object::getClass))
                        .doesNotHaveDuplicates());
    }

    private java.util.stream.Stream<Placement> in(Status status) {
        return placements.all().stream().filter(placement -> placement.status() == status);
    }

    @Provide
    Arbitrary<List<Event>> histories() {
        Arbitrary<String> crashes = Arbitraries.of(
                "nowhere",
                "incubator.afterPendingSaved",
                "incubator.afterSeatHeld",
                "incubator.afterPlacedSaved",
                "incubator.afterEndedSaved",
                "incubator.afterErasedSaved",
                "incubator.afterSeatHandedOver",
                "incubator.afterSeatVacated");
        return Combinators.combine(
                        Arbitraries.of(Event.Kind.values()),
                        Arbitraries.integers().between(0, PEOPLE - 1),
                        crashes)
                .as(Event::new)
                .list()
                .ofMaxSize(25);
    }
}
