package ma.jisr.funding.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** All closes. */
public interface Closes {

    /** Keeps it; nothing if that day of the programme is closed. */
    void add(Close close);

    /** The last one on or before a day. */
    Optional<Close> last(String programme, LocalDate upTo);

    /** Oldest first. */
    List<Close> all(String programme);
}
