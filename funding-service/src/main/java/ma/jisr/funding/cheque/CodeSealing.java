package ma.jisr.funding.cheque;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Draws codes, keeps their hashes, and seals them for notification (AES-256-GCM: nonce, ciphertext, tag, in base64). */
@Component
class CodeSealing {

    private static final int CODES = 1_000_000;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int SALT = 16;

    private final byte[] key;
    private final SecureRandom random = new SecureRandom();

    CodeSealing(HandoverSettings settings) {
        this.key = settings.key();
    }

    /** Six digits. */
    String draw() {
        return "%06d".formatted(random.nextInt(CODES));
    }

    String salt() {
        return HexFormat.of().formatHex(bytes(SALT));
    }

    /** @param request what the code is good for; it matches nothing else */
    String hash(String salt, String request, String code) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal((salt + "\n" + request + "\n" + code).getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }

    /** In constant time. */
    boolean matches(HandoverCode code, String typed) {
        return MessageDigest.isEqual(
                code.hash().getBytes(UTF_8), hash(code.salt(), code.id(), typed).getBytes(UTF_8));
    }

    /** {@code {"code": …}}, bound to its request. */
    String seal(String code, String request) {
        byte[] nonce = bytes(NONCE);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(request.getBytes(UTF_8));
            byte[] sealed = cipher.doFinal(("{\"code\":\"" + code + "\"}").getBytes(UTF_8));
            byte[] whole = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
            return Base64.getEncoder().encodeToString(whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Can't seal a code", e);
        }
    }

    private byte[] bytes(int length) {
        byte[] drawn = new byte[length];
        random.nextBytes(drawn);
        return drawn;
    }
}
