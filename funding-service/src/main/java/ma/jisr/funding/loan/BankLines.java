package ma.jisr.funding.loan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All lines of banks' files. */
public interface BankLines {

    /** Keeps it; answers false, and changes nothing, if there is one with its id. */
    boolean add(BankLine line);

    Optional<BankLine> find(String id);

    /** Keeps what became of it, if it is still in one of these states. */
    boolean change(BankLine line, List<BankLine.State> from);

    /** Up to {@code limit} that nobody has looked at since before {@code time}. */
    List<BankLine> receivedBefore(Instant time, int limit);

    /** A page, by id. */
    List<BankLine> page(BankLine.State state, String after, int limit);
}
