package ma.jisr.registration.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A code that was sent, known only by its hash.
 *
 * @param hash HMAC of salt and code, in hex
 * @param triesLeft moves with every wrong try, in the same write as the check
 * @param acceptedBy the try that used it up; null: still unused
 */
record OneTimeCode(
        String salt,
        String hash,
        Instant expiresAt,
        int triesLeft,
        @Nullable String acceptedBy) {

    boolean canBeTried(Instant now) {
        return acceptedBy == null && triesLeft > 0 && now.isBefore(expiresAt);
    }

    OneTimeCode accepted(String attempt) {
        return new OneTimeCode(salt, hash, expiresAt, triesLeft, attempt);
    }

    OneTimeCode missed() {
        return new OneTimeCode(salt, hash, expiresAt, triesLeft - 1, null);
    }
}
