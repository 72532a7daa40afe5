package ma.jisr.registration.account;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** Draws one-time codes and checks them by their hash, in constant time. */
@Component
class CodeHashing {

    private static final int CODES = 1_000_000;

    private final BlindIndex index;
    private final SecureRandom random = new SecureRandom();

    CodeHashing(BlindIndex index) {
        this.index = index;
    }

    /** Six digits. */
    String draw() {
        return "%06d".formatted(random.nextInt(CODES));
    }

    String salt() {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    /** @param bound what the code is good for; it matches nothing else */
    String hash(String salt, String bound, String code) {
        return HexFormat.of().formatHex(index.ofCode(salt, bound, code));
    }

    boolean matches(OneTimeCode code, String bound, String typed) {
        return MessageDigest.isEqual(HexFormat.of().parseHex(code.hash()), index.ofCode(code.salt(), bound, typed));
    }

    /** Takes as long as {@link #matches}, where there is no code. */
    boolean matchesNothing(String bound, String typed) {
        byte[] hash = index.ofCode("0".repeat(32), bound, typed);
        return MessageDigest.isEqual(new byte[hash.length], hash);
    }
}
