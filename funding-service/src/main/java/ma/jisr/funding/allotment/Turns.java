package ma.jisr.funding.allotment;

import java.time.Instant;
import java.util.List;

/**
 * Whose turn it is to change the totals of a programme's envelopes: one allotment or reallocation at a time, so that what
 * was signed adds up to what is there. Both writes may be repeated.
 */
public interface Turns {

    /** Takes the programme's turn, if nobody else has it. */
    boolean take(String programme, String holder);

    void giveBack(String programme, String holder);

    /** Those taken before {@code time} and not given back. */
    List<Turn> takenBefore(Instant time);

    /** Whose turn it is. */
    record Turn(String programme, String holder) {}
}
