package ma.jisr.funding.cheque;

import java.time.Duration;
import java.time.Instant;
import ma.jisr.starter.aggregate.Decided;
import org.jspecify.annotations.Nullable;

/**
 * A one-time code by which somebody shows that a cheque is hers. Only its hash is kept.
 *
 * @param id the request that sent it
 * @param misses moves with every wrong try, in the same write as the check
 * @param acceptedAt when it did its work; it then does it again for the same cheque only
 */
public record HandoverCode(
        String id,
        String payment,
        String cheque,
        String salt,
        String hash,
        Instant issuedAt,
        int misses,
        @Nullable Instant acceptedAt) {

    static final Duration VALID = Duration.ofMinutes(15);
    static final int TRIES = 5;

    Instant expiresAt() {
        return issuedAt.plus(VALID);
    }

    int triesLeft() {
        return TRIES - misses;
    }

    /** One try; what was accepted stays so, and what is used up or too old stays that. */
    Decided<HandoverCode> tried(boolean matches, Instant now) {
        if (acceptedAt != null || misses >= TRIES || !now.isBefore(expiresAt())) {
            return Decided.of(this);
        }
        return Decided.of(new HandoverCode(
                id, payment, cheque, salt, hash, issuedAt, matches ? misses : misses + 1, matches ? now : null));
    }
}
