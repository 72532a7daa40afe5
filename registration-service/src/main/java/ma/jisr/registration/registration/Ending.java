package ma.jisr.registration.registration;

import java.time.Instant;
import ma.jisr.starter.privacy.Personal;
import org.jspecify.annotations.Nullable;

/**
 * How a registration ended, if it did.
 *
 * @param reason why she left, in her own words
 * @param erasedAt when all that leads to her was erased
 */
public record Ending(
        @Personal @Nullable String reason, @Nullable Instant erasedAt) {

    static final Ending NONE = new Ending(null, null);

    Ending because(@Nullable String words) {
        return new Ending(words, erasedAt);
    }

    Ending erased(Instant now) {
        return new Ending(null, now);
    }
}
