package ma.jisr.incubator.accreditation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class SeatsPropertyTests {

    @Property
    void areNeverTakenBeyondTheirNumberNorTwiceByOnePerson(
            @ForAll @IntRange(max = 5) int capacity, @ForAll("histories") List<SeatStep> history) {
        Seats seats = Seats.of(capacity);
        for (SeatStep step : history) {
            seats = step.applyTo(seats);

            assertThat(seats.capacity()).isEqualTo(capacity);
            assertThat(seats.taken()).hasSizeLessThanOrEqualTo(capacity);
            assertThat(seats.taken()).extracting(Seat::registration).doesNotHaveDuplicates();
        }
    }

    @Property
    void areTheSameHoweverOftenAStepIsRepeated(
            @ForAll @IntRange(max = 5) int capacity, @ForAll("histories") List<SeatStep> history) {
        Seats once = Seats.of(capacity);
        Seats twice = Seats.of(capacity);
        for (SeatStep step : history) {
            once = step.applyTo(once);
            twice = step.applyTo(step.applyTo(twice));
        }

        assertThat(twice).isEqualTo(once);
    }

    @Provide
    Arbitrary<List<SeatStep>> histories() {
        Arbitrary<String> people = Arbitraries.of("a", "b", "c", "d", "e", "f", "g");
        return Combinators.combine(Arbitraries.of(SeatStep.Kind.values()), people, people)
                .as(SeatStep::new)
                .list()
                .ofMaxSize(60);
    }
}
