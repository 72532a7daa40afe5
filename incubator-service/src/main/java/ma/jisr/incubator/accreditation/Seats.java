package ma.jisr.incubator.accreditation;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The seats of one incubator: never more taken than there are, and nobody on two of them. Every step may be repeated, or
 * come late, without counting twice.
 *
 * @param free how many are left, kept beside the list so that a guarded update can ask for it
 */
public record Seats(int capacity, int free, List<Seat> taken) {

    /** @throws IllegalArgumentException if the numbers don't agree */
    public Seats {
        taken = List.copyOf(taken);
        if (capacity < 0 || free < 0 || free + taken.size() != capacity) {
            throw new IllegalArgumentException(
                    "capacity " + capacity + ", free " + free + ", taken " + taken.size() + " don't agree");
        }
    }

    public static Seats of(int capacity) {
        return new Seats(capacity, capacity, List.of());
    }

    public boolean lists(String registration) {
        return taken.stream().anyMatch(seat -> seat.registration().equals(registration));
    }

    /** Takes a seat for her, if there is one and she has none. */
    public Seats held(String registration) {
        if (free == 0 || lists(registration)) {
            return this;
        }
        List<Seat> more = Stream.concat(taken.stream(), Stream.of(Seat.held(registration)))
                .toList();
        return new Seats(capacity, free - 1, more);
    }

    /** Her seat stays hers until she leaves. */
    public Seats posted(String registration) {
        return mapped(registration, Seat::posted);
    }

    /** Gives her seat back, if she has one. */
    public Seats released(String registration) {
        List<Seat> less = taken.stream()
                .filter(seat -> !seat.registration().equals(registration))
                .toList();
        return new Seats(capacity, capacity - less.size(), less);
    }

    /** Gives the seat of one who leaves to another who has none, in one step, so that nobody can come between. */
    public Seats handedOver(String from, String to) {
        return lists(to) ? this : mapped(from, seat -> Seat.held(to));
    }

    /** @throws TooFewSeats if more are taken than would be left */
    public Seats resized(int wanted) {
        if (wanted < taken.size()) {
            throw new TooFewSeats(wanted, taken.size());
        }
        return new Seats(wanted, wanted - taken.size(), taken);
    }

    private Seats mapped(String registration, UnaryOperator<Seat> change) {
        List<Seat> changed = taken.stream()
                .map(seat -> seat.registration().equals(registration) ? change.apply(seat) : seat)
                .toList();
        return new Seats(capacity, free, changed);
    }
}
