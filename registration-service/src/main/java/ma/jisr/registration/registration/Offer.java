package ma.jisr.registration.registration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A place that is hers if she accepts it in time.
 *
 * @param acceptedAt when she did; what follows funding tells
 */
public record Offer(
        long amountCentimes, Instant expiresAt, @Nullable Instant acceptedAt) {

    boolean isOver(Instant now) {
        return !now.isBefore(expiresAt);
    }

    Offer accepted(Instant now) {
        return new Offer(amountCentimes, expiresAt, now);
    }
}
