package ma.jisr.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals codes as registration does. */
public final class SealedCodes {

    private SealedCodes() {}

    public static String seal(String key, String request, String address, String code) {
        return sealed(key, request, """
                {"address":"%s","code":"%s"}""".formatted(address, code));
    }

    /** As funding does: for whoever is reached where she is known. */
    public static String seal(String key, String request, String code) {
        return sealed(key, request, "{\"code\":\"%s\"}".formatted(code));
    }

    private static String sealed(String key, String request, String content) {
        try {
            byte[] nonce = new byte[12];
            new SecureRandom().nextBytes(nonce);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            SecretKeySpec secret = new SecretKeySpec(Base64.getDecoder().decode(key), "AES");
            cipher.init(Cipher.ENCRYPT_MODE, secret, new GCMParameterSpec(128, nonce));
            cipher.updateAAD(request.getBytes(UTF_8));
            byte[] opened = content.getBytes(UTF_8);
            byte[] sealed = cipher.doFinal(opened);
            byte[] all = java.nio.ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return Base64.getEncoder().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
