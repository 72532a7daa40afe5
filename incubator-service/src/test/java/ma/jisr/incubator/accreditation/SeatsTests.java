package ma.jisr.incubator.accreditation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SeatsTests {

    @Test
    void takesASeatOnce() {
        Seats seats = Seats.of(2).held("a").held("a");

        assertThat(seats.free()).isEqualTo(1);
        assertThat(seats.taken()).containsExactly(new Seat("a", Seat.State.HELD));
    }

    @Test
    void refusesWhenFull() {
        assertThat(Seats.of(1).held("a").held("b").lists("b")).isFalse();
    }

    @Test
    void handsASeatOverWithoutFreeingIt() {
        Seats seats = Seats.of(1).held("a").posted("a").handedOver("a", "b");

        assertThat(seats.free()).isZero();
        assertThat(seats.taken()).containsExactly(new Seat("b", Seat.State.HELD));
    }

    @Test
    void handsNothingOverToWhoHasASeat() {
        Seats seats = Seats.of(2).held("a").held("b");

        assertThat(seats.handedOver("a", "b")).isEqualTo(seats);
    }

    @Test
    void keepsEverySeatThatIsTakenWhenItsCapacityChanges() {
        Seats seats = Seats.of(3).held("a").held("b");

        assertThat(seats.resized(2).free()).isZero();
        assertThatThrownBy(() -> seats.resized(1))
                .isInstanceOf(TooFewSeats.class)
                .hasMessageContaining("2 seats");
    }

    @Test
    void refusesNumbersThatDoNotAgree() {
        assertThatThrownBy(() -> new Seats(2, 2, List.of(Seat.held("a")))).hasMessageContaining("don't agree");
    }
}
