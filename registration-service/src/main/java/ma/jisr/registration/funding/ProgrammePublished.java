package ma.jisr.registration.funding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of a programme is in force.
 *
 * @param appealDays after a refusal in which she may appeal; null: as the law has it
 */
public record ProgrammePublished(
        String programme,
        long version,
        String category,
        @Nullable LocalDate opensOn,
        @Nullable LocalDate closesOn,
        @Nullable Integer appealDays)
        implements FundingFact {}
