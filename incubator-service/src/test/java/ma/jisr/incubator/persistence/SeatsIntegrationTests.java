package ma.jisr.incubator.persistence;

import static ma.jisr.incubator.Fixtures.CHICHAOUA;
import static ma.jisr.incubator.Fixtures.IMINTANOUTE;
import static ma.jisr.incubator.Fixtures.MAJJAT;
import static ma.jisr.incubator.Fixtures.MARRAKECH;
import static ma.jisr.incubator.Fixtures.incubator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import ma.jisr.incubator.accreditation.Incubator;
import ma.jisr.incubator.accreditation.Incubators;
import ma.jisr.incubator.accreditation.LoadingSteps;
import ma.jisr.incubator.accreditation.Seat;
import ma.jisr.incubator.accreditation.SeatStep;
import ma.jisr.incubator.accreditation.Seats;
import ma.jisr.incubator.placement.Placement;
import ma.jisr.incubator.placement.PlacementQuery;
import ma.jisr.incubator.placement.PlacingSteps;
import ma.jisr.incubator.placement.Status;
import ma.jisr.starter.aggregate.Decided;
import ma.jisr.starter.faults.CrashPoints;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Placements and seats on the real document database, with several copies of the service at once. */
class SeatsIntegrationTests {

    private static final int COPIES = 4;

    private final List<Documents> copies = IntStream.range(0, COPIES)
            .mapToObj(i -> new Documents("incubator-seats", Clock.systemUTC()))
            .toList();
    private final List<PlacingSteps> steps = copies.stream()
            .map(copy -> new PlacingSteps(copy.placements(), copy.incubators(), Clock.systemUTC()))
            .toList();
    private final Documents documents = copies.getFirst();

    @AfterEach
    void emptied() {
        CrashPoints.throwAt(null);
        documents.empty();
        copies.forEach(Documents::close);
    }

    @Test
    void placesExactlyAsManyAsThereAreSeatsWhenManyComeAtOnce() throws Exception {
        add(incubator("majjat", 100, MAJJAT, CHICHAOUA));
        add(incubator("marrakech", 50, MARRAKECH, CHICHAOUA));

        atOnce(200, i -> steps.get(i % COPIES).place("r" + i, CHICHAOUA, i));
        atOnce(200, i -> steps.get((i + 1) % COPIES).place("r" + i, CHICHAOUA, i));

        assertThat(in(Status.PLACED)).hasSize(150);
        assertThat(in(Status.WAITING)).hasSize(50);
        assertSeatsAreThoseOfThePlaced();
        assertThat(seatsOf("majjat").free() + seatsOf("marrakech").free()).isZero();
        IntStream.range(0, 200).forEach(i -> assertThat(documents.told("r" + i)).hasSize(1));
    }

    @Test
    void givesEveryFreedSeatToTheLongestWaitingWhenManyLeaveAtOnce() throws Exception {
        add(incubator("majjat", 20, MAJJAT, CHICHAOUA));
        add(incubator("marrakech", 20, MARRAKECH, CHICHAOUA));
        IntStream.range(0, 40).forEach(i -> steps.getFirst().place("placed" + i, CHICHAOUA, i));
        IntStream.range(0, 30).forEach(i -> steps.getFirst().place("waiting" + (10 + i), CHICHAOUA, 100 + i));

        atOnce(20, i -> steps.get(i % COPIES).withdraw("placed" + 2 * i, CHICHAOUA));

        steps.getFirst().sweep();
        assertThat(in(Status.WAITING))
                .extracting(Placement::registration)
                .containsExactlyElementsOf(
                        IntStream.range(30, 40).mapToObj(i -> "waiting" + i).toList());
        assertSeatsAreThoseOfThePlaced();
    }

    @Test
    void staysRightWhenPeopleComeAndLeaveAndSweepsRunAllAtOnce() throws Exception {
        add(incubator("imintanoute", 7, IMINTANOUTE, CHICHAOUA));
        add(incubator("majjat", 8, MAJJAT, CHICHAOUA));

        atOnce(150, i -> {
            PlacingSteps copy = steps.get(i % COPIES);
            switch (i % 5) {
                case 0, 1 -> copy.place("r" + i / 5 + "-" + i % 5, CHICHAOUA, i);
                case 2 -> copy.withdraw("r" + i / 5 + "-0", CHICHAOUA);
                case 3 -> copy.place("r" + i / 5 + "-0", CHICHAOUA, i);
                default -> copy.sweep();
            }
        });
        steps.getFirst().sweep();
        steps.getFirst().sweep();

        assertThat(in(Status.PENDING)).isEmpty();
        assertThat(in(Status.ENDED)).hasSize(30);
        assertThat(in(Status.PLACED)).hasSize(15);
        assertThat(in(Status.WAITING)).hasSize(15);
        assertSeatsAreThoseOfThePlaced();
    }

    @Test
    void doesInTheDatabaseWhatTheRuleSays() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 8; round++) {
            String id = "incubator" + round;
            add(incubator(id, round, MAJJAT, CHICHAOUA));
            Seats expected = Seats.of(round);
            for (int i = 0; i < 80; i++) {
                SeatStep step = new SeatStep(
                        SeatStep.Kind.values()[random.nextInt(4)], "r" + random.nextInt(9), "r" + random.nextInt(9));
                expected = step.applyTo(expected);
                step.applyTo(documents.incubators(), id);
                assertThat(seatsOf(id)).as("seed %d, %s", seed, step).isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "incubator.afterPendingSaved",
                "incubator.afterSeatHeld",
                "incubator.afterPlacedSaved",
                "incubator.afterEndedSaved",
                "incubator.afterSeatHandedOver",
                "incubator.afterSeatVacated"
            })
    void comesToTheSameEndWhereverItCrashes(String point) {
        add(incubator("majjat", 1, MAJJAT, CHICHAOUA));
        List<Runnable> story = List.of(
                () -> steps.get(0).place("first", CHICHAOUA, 0),
                () -> steps.get(1).place("second", CHICHAOUA, 1),
                () -> steps.get(2).withdraw("first", CHICHAOUA));

        CrashPoints.throwAt(point);
        story.forEach(SeatsIntegrationTests::untilItCrashes);
        CrashPoints.throwAt(null);
        story.forEach(Runnable::run);
        steps.get(3).sweep();

        assertThat(in(Status.ENDED)).extracting(Placement::registration).containsExactly("first");
        assertThat(in(Status.PLACED)).extracting(Placement::registration).containsExactly("second");
        assertThat(seatsOf("majjat").taken()).containsExactly(new Seat("second", Seat.State.POSTED));
        assertThat(documents.told("first")).last().isEqualTo("PlacementEnded");
        assertThat(documents.told("second")).last().isEqualTo("BeneficiaryPlaced");
        assertThat(documents.told("first")).doesNotHaveDuplicates();
        assertThat(documents.told("second")).doesNotHaveDuplicates();
    }

    @Test
    void changesACapacityWhileSeatsAreTaken() throws Exception {
        add(incubator("majjat", 10, MAJJAT, CHICHAOUA));
        List<Incubator> more = List.of(incubator("majjat", 40, MAJJAT, CHICHAOUA));

        atOnce(60, i -> {
            if (i % 6 == 0) {
                LoadingSteps.load(() -> more, copies.get(i % COPIES).incubators());
            } else {
                steps.get(i % COPIES).place("r" + i, CHICHAOUA, i);
            }
        });
        steps.getFirst().sweep();

        assertThat(in(Status.PLACED)).hasSize(40);
        assertSeatsAreThoseOfThePlaced();
        assertThatThrownBy(() -> LoadingSteps.load(
                        () -> List.of(incubator("majjat", 39, MAJJAT, CHICHAOUA)), documents.incubators()))
                .hasMessageContaining("majjat")
                .hasMessageContaining("40 seats");
    }

    @Test
    void pagesThroughPlacementsWithoutMissingOrRepeatingOne() {
        IntStream.range(0, 25).forEach(i -> steps.getFirst().place("r" + i, CHICHAOUA, i / 3));
        List<String> seen = new ArrayList<>();
        PlacementQuery.Position after = null;
        List<Placement> page;
        do {
            page = documents.placements().page(new PlacementQuery(Status.WAITING, null, List.of("161"), after), 4);
            page.forEach(placement -> seen.add(placement.registration()));
            after = page.isEmpty()
                    ? null
                    : new PlacementQuery.Position(
                            page.getLast().since(), page.getLast().registration());
        } while (!page.isEmpty());

        assertThat(seen).hasSize(25).doesNotHaveDuplicates();
        assertThat(documents.placements().page(new PlacementQuery(null, null, List.of("351"), null), 4))
                .isEmpty();
    }

    private void add(Incubator incubator) {
        documents.incubators().create(incubator.id(), Decided.of(incubator));
    }

    private Seats seatsOf(String id) {
        return documents.incubators().find(id).orElseThrow().state().seats();
    }

    private List<Placement> in(Status status) {
        return documents.placements().page(new PlacementQuery(status, null, null, null), 1_000);
    }

    private void assertSeatsAreThoseOfThePlaced() {
        Incubators incubators = documents.incubators();
        List<String> seated = new ArrayList<>();
        incubators
                .page(null, null, 100)
                .forEach(incubator -> incubator.seats().taken().forEach(seat -> {
                    assertThat(seat.state()).isEqualTo(Seat.State.POSTED);
                    seated.add(seat.registration() + " at " + incubator.id());
                }));
        Collections.sort(seated);

        assertThat(seated)
                .containsExactlyElementsOf(in(Status.PLACED).stream()
                        .map(placement -> placement.registration() + " at " + placement.incubator())
                        .sorted()
                        .toList());
    }

    private static void untilItCrashes(Runnable step) {
        try {
            step.run();
        } catch (CrashPoints.Crash crash) {
            assertThat(crash).hasMessageContaining("incubator.");
        }
    }

    private static void atOnce(int times, IntConsumer work) throws Exception {
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(32)) {
            IntStream.range(0, times).forEach(i -> running.add(threads.submit(() -> work.accept(i))));
        }
        for (Future<?> each : running) {
            each.get();
        }
    }
}
