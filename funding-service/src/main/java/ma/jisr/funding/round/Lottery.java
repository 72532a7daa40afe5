package ma.jisr.funding.round;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Breaks ties as anybody can check: HMAC-SHA256 (RFC 2104) of a registration's reference, with the round's seed as key. */
final class Lottery {

    private static final String HMAC = "HmacSHA256";

    private final Mac mac;

    Lottery(byte[] seed) {
        try {
            mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(seed, HMAC));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }

    /** The smaller goes first; in lower-case hexadecimal. */
    String draw(String reference) {
        return HexFormat.of().formatHex(mac.doFinal(reference.getBytes(UTF_8)));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    static String hashOf(byte[] seed) {
        return HexFormat.of().formatHex(sha256().digest(seed));
    }
}
