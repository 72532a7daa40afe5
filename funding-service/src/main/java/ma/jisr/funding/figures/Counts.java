package ma.jisr.funding.figures;

import java.util.stream.LongStream;

/**
 * Registrations of one province, each counted in one group only, and money in centimes.
 *
 * @param refused judged and not eligible
 * @param open eligible, with neither a place nor a rank, or withdrawn since
 * @param placed with a place, and nothing paid yet
 * @param committedCentimes reserved for those with a place
 */
public record Counts(
        long refused, long open, long waiting, long placed, long paid, long committedCentimes, long paidCentimes) {

    /** Whoever can count fewer may know whom. */
    static final long FEWEST = 5;

    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);

    Counts plus(Counts other) {
        return new Counts(
                refused + other.refused,
                open + other.open,
                waiting + other.waiting,
                placed + other.placed,
                paid + other.paid,
                committedCentimes + other.committedCentimes,
                paidCentimes + other.paidCentimes);
    }

    /** Whether a group has somebody, but too few to hide among. */
    boolean singlesOut() {
        return LongStream.of(refused, open, waiting, placed, paid).anyMatch(group -> group > 0 && group < FEWEST);
    }

    public long judged() {
        return refused + eligible();
    }

    public long eligible() {
        return open + waiting + withPlace();
    }

    public long withPlace() {
        return placed + paid;
    }
}
