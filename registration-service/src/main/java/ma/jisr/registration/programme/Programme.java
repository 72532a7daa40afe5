package ma.jisr.registration.programme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A published programme as registration sees it; its rules, places and money stay with funding.
 *
 * @param category whom it is for
 * @param opensOn first day on which a registration may be submitted; null: no limit
 * @param closesOn last such day; null: no limit
 * @param appealDays days after a refusal in which she may appeal; null: {@value #APPEAL_DAYS}
 */
public record Programme(
        String code,
        long version,
        String category,
        @Nullable LocalDate opensOn,
        @Nullable LocalDate closesOn,
        @Nullable Integer appealDays) {

    private static final int APPEAL_DAYS = 60;

    /** Whether a registration may be submitted on this day. */
    public boolean accepts(LocalDate day) {
        return (opensOn == null || !day.isBefore(opensOn)) && (closesOn == null || !day.isAfter(closesOn));
    }

    /**
     * The last day on which who was refused on {@code day} may appeal.
     *
     * @param days as its programme says; null: {@value #APPEAL_DAYS}
     */
    public static LocalDate lastAppeal(LocalDate day, @Nullable Integer days) {
        return day.plusDays(days == null ? APPEAL_DAYS : days);
    }

    /** The later of two versions, whatever the order in which they are heard of. */
    Programme orNewer(Programme other) {
        return other.version > version ? other : this;
    }
}
