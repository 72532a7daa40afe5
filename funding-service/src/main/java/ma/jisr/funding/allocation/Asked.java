package ma.jisr.funding.allocation;

import java.util.List;
import ma.jisr.funding.programme.Instrument;
import org.jspecify.annotations.Nullable;

/**
 * What a registration asks for, and what is told on when it gets it.
 *
 * @param commune null, as the sector, the language and the holder, once its applicant was erased
 * @param holder under what her grants are remembered; null in documents of before it was told, too
 */
public record Asked(
        long amountCentimes,
        Instrument.Kind kind,
        @Nullable String commune,
        @Nullable String sector,
        List<String> accessibility,
        @Nullable String language,
        @Nullable String holder) {

    public Asked {
        accessibility = List.copyOf(accessibility);
    }

    /** The money, and nothing of the person. */
    Asked redacted() {
        return new Asked(amountCentimes, kind, null, null, List.of(), null, null);
    }
}
