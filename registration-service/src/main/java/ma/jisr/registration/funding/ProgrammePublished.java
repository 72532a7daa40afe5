package ma.jisr.registration.funding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A version of a programme is in force. */
public record ProgrammePublished(
        String programme,
        long version,
        String category,
        @Nullable LocalDate opensOn,
        @Nullable LocalDate closesOn) implements FundingFact {}
