package ma.jisr.funding.programme;

import java.time.LocalDate;
import java.util.List;
import ma.jisr.funding.language.Text;
import ma.jisr.starter.facts.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A version of a programme holds from now on; registrations may name the programme.
 *
 * @param appealDays within which its decisions may be appealed
 * @param envelopes that this version opened: of provinces that no version had before
 */
public record ProgrammePublished(
        String programme,
        int version,
        Text name,
        Category category,
        @Nullable LocalDate opensOn,
        @Nullable LocalDate closesOn,
        List<String> provinces,
        Selection selection,
        int appealDays,
        List<ProvinceBudget> envelopes)
        implements Fact {}
