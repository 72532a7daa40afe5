package ma.jisr.registration.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM: base64 of a nonce (12 bytes), the ciphertext and its tag; bound to what it is about. */
public final class Sealing {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    public Sealing(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /** @param about additional authenticated data; opening needs the same */
    public String seal(String text, String about) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = apply(Cipher.ENCRYPT_MODE, nonce, text.getBytes(UTF_8), about);
        byte[] whole = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
        return Base64.getEncoder().encodeToString(whole);
    }

    /** @throws IllegalStateException if it was sealed with another key, is about something else, or was altered */
    public String open(String sealed, String about) {
        byte[] whole = Base64.getDecoder().decode(sealed);
        byte[] nonce = Arrays.copyOf(whole, NONCE);
        return new String(
                apply(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(whole, NONCE, whole.length), about), UTF_8);
    }

    private byte[] apply(int mode, byte[] nonce, byte[] input, String about) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(about.getBytes(UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Can't seal or open " + about, e);
        }
    }
}
