package ma.jisr.funding.loan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ma.jisr.starter.aggregate.Aggregates;
import org.jspecify.annotations.Nullable;

/** All loans, by their id. */
public interface Loans extends Aggregates<Loan> {

    /** The one of a registration with this reference. */
    Optional<Loan> ofReference(String reference);

    /** Up to {@code limit} loans of which there is something to tell on this day. */
    List<String> toTellOn(LocalDate day, int limit);

    /**
     * A page, by id; without those of which nothing ever reached anybody.
     *
     * @param dueBefore only those with an instalment due before that day and not repaid
     */
    List<Loan> page(
            @Nullable String programme,
            Standing.@Nullable State state,
            @Nullable LocalDate dueBefore,
            String after,
            int limit);
}
