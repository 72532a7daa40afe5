package ma.jisr.funding.allotment;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;

/**
 * What the committee chooses before places are spread.
 *
 * @param places how many there are; for a programme that only its money bounds, the units in which it is spread
 * @param ruralWeight how much more a rural inhabitant counts
 * @param floor the fewest that a province gets
 * @param amountCentimes the money that goes with them, in proportion to the places
 */
public record Parameters(
        int places,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal ruralWeight,
        int floor,
        long amountCentimes) {

    /** Whether another request means the same; 0.5 is 0.50. */
    boolean isSameAs(Parameters other) {
        return places == other.places
                && floor == other.floor
                && amountCentimes == other.amountCentimes
                && ruralWeight.compareTo(other.ruralWeight) == 0;
    }
}
