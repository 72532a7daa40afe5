package ma.jisr.registration.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A code that was sent, known only by its hash.
 *
 * @param hash HMAC of salt, what the code is about, and the code, in hex
 * @param triesLeft moves with every wrong try, in the same write as the check
 * @param acceptedBy the try that used it up; null: still unused
 * @param challenge what its asker answers to; null: whoever has the code may use it
 * @param charged the counter that bears its expense until it is used; null: none does
 */
record OneTimeCode(
        String salt,
        String hash,
        Instant expiresAt,
        int triesLeft,
        @Nullable String acceptedBy,
        @Nullable String challenge,
        @Nullable String charged) {

    boolean canBeTried(Instant now) {
        return acceptedBy == null && triesLeft > 0 && now.isBefore(expiresAt);
    }

    OneTimeCode accepted(String attempt) {
        return new OneTimeCode(salt, hash, expiresAt, triesLeft, attempt, challenge, charged);
    }

    OneTimeCode missed() {
        return new OneTimeCode(salt, hash, expiresAt, triesLeft - 1, null, challenge, charged);
    }
}
