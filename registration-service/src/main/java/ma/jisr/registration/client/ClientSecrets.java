package ma.jisr.registration.client;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import ma.jisr.registration.account.BlindIndex;
import org.springframework.stereotype.Component;

/** Draws clients' secrets (256 bits, so a plain HMAC keeps them) and knows them again. */
@Component
public class ClientSecrets {

    private static final int BYTES = 32;

    private final BlindIndex index;
    private final SecureRandom random = new SecureRandom();

    ClientSecrets(BlindIndex index) {
        this.index = index;
    }

    String draw() {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    String hash(String secret) {
        return index.ofClientSecret(secret);
    }

    /** Whether it is one of these, in a time that doesn't tell which. */
    public boolean matchesAny(String secret, List<String> hashes) {
        byte[] hash = hash(secret).getBytes(US_ASCII);
        boolean matches = false;
        for (String each : hashes) {
            matches |= MessageDigest.isEqual(hash, each.getBytes(US_ASCII));
        }
        return matches;
    }
}
