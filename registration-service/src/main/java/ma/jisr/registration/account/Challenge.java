package ma.jisr.registration.account;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Binds a code to whoever asked for it, as PKCE does (RFC 7636, S256): she sends a hash of a secret with her wish, and
 * the secret with the code. Without it, knowing the address and the code is enough.
 */
public final class Challenge {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    private Challenge() {}

    public static boolean isWellFormed(String challenge) {
        return FORM.matcher(challenge).matches();
    }

    /** Whether {@code verifier} is the secret; a code that was asked for without a challenge needs none. */
    static boolean isMet(@Nullable String challenge, @Nullable String verifier) {
        if (challenge == null) {
            return true;
        }
        return verifier != null
                && MessageDigest.isEqual(
                        challenge.getBytes(US_ASCII), of(verifier).getBytes(US_ASCII));
    }

    /** The challenge that this secret meets. */
    public static String of(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
