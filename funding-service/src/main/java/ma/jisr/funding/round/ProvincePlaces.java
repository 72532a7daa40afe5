package ma.jisr.funding.round;

import org.jspecify.annotations.Nullable;

/**
 * What a province had to give when a round's candidates were cut off.
 *
 * @param places free ones; null where only the money bounds
 * @param amountCentimes free money
 * @param ahead who waited already, from before; while somebody does, nobody passes by
 */
public record ProvincePlaces(String province, @Nullable Long places, long amountCentimes, int ahead) {

    /** Gives them out in the order of ranks: the first who doesn't fit waits, and all behind her. */
    static final class Giving {

        private @Nullable Long places;
        private long amount;
        private boolean waiting;

        Giving(ProvincePlaces of) {
            places = of.places();
            amount = of.amountCentimes();
            waiting = of.ahead() > 0;
        }

        Outcome next(long requested) {
            waiting = waiting || requested > amount || places != null && places < 1;
            if (waiting) {
                return Outcome.WAITING;
            }
            amount -= requested;
            places = places == null ? null : places - 1;
            return Outcome.PLACE;
        }
    }

    /** What a candidate gets. */
    enum Outcome {
        PLACE,
        WAITING
    }
}
