package ma.jisr.notification.code;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Opens sealed codes: base64 of a 12-byte nonce and AES-256-GCM over {@code {"address"?, "code"}}, bound to the request's
 * id as additional data.
 */
@Component
public class Seal {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;

    public Seal(CodeSettings settings) {
        this.key = new SecretKeySpec(Base64.getDecoder().decode(settings.key()), "AES");
    }

    /** @throws Broken if it was sealed with another key, for another request, or has been changed */
    public OneTimeCode open(String request, String sealed) {
        try {
            byte[] bytes = Base64.getDecoder().decode(sealed);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, bytes, 0, NONCE_BYTES));
            cipher.updateAAD(request.getBytes(UTF_8));
            byte[] opened = cipher.doFinal(Arrays.copyOfRange(bytes, NONCE_BYTES, bytes.length));
            return JsonMapper.shared().readValue(opened, OneTimeCode.class);
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new Broken(e.getClass().getSimpleName());
        }
    }

    /** What is sealed can't be opened. Its text says how, never what. */
    public static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1;

        Broken(String reason) {
            super("A sealed code can't be opened: " + reason);
        }
    }
}
