package ma.jisr.registration.programme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A published programme as registration sees it; its rules, places and money stay with funding.
 *
 * @param category whom it is for
 * @param opensOn first day on which a registration may be submitted; null: no limit
 * @param closesOn last such day; null: no limit
 */
public record Programme(
        String code,
        long version,
        String category,
        @Nullable LocalDate opensOn,
        @Nullable LocalDate closesOn) {

    /** Whether a registration may be submitted on this day. */
    public boolean accepts(LocalDate day) {
        return (opensOn == null || !day.isBefore(opensOn)) && (closesOn == null || !day.isAfter(closesOn));
    }

    /** The later of two versions, whatever the order in which they are heard of. */
    Programme orNewer(Programme other) {
        return other.version > version ? other : this;
    }
}
