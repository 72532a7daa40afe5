package ma.jisr.funding.round;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** The registrations that wait for a round. */
public interface Candidates {

    /**
     * Hands over, one by one and in no order, those of a programme that were submitted before {@code windowEnd} and had
     * been found eligible by {@code cut}.
     */
    void each(String programme, Instant windowEnd, Instant cut, Consumer<Candidate> to);

    /** Up to {@code limit} that still wait although they were submitted before {@code windowEnd}, oldest first. */
    List<String> late(String programme, Instant windowEnd, int limit);
}
