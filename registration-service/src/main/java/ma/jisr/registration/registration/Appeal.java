package ma.jisr.registration.registration;

import java.time.Instant;
import ma.jisr.registration.funding.AppealDecided;
import ma.jisr.starter.privacy.Personal;
import org.jspecify.annotations.Nullable;

/**
 * That she holds a refusal to be wrong, and what somebody else found.
 *
 * @param grounds in her own words
 * @param ruling null until it is decided
 */
public record Appeal(
        String id,
        @Personal @Nullable String grounds,
        Instant lodgedAt,
        @Nullable Ruling ruling) {

    /** What was found, and why; where she stands then follows in facts of its own. */
    public record Ruling(AppealDecided.Outcome outcome, String reason, Instant at) {

        Ruling withoutWords() {
            return new Ruling(outcome, "", at);
        }
    }

    Appeal ruled(Ruling found) {
        return new Appeal(id, grounds, lodgedAt, found);
    }

    Appeal withoutWords() {
        return new Appeal(id, null, lodgedAt, ruling == null ? null : ruling.withoutWords());
    }
}
