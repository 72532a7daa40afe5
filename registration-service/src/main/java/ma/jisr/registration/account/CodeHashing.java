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

    String hash(String salt, String code) {
        return HexFormat.of().formatHex(index.ofCode(salt, code));
    }

    boolean matches(OneTimeCode code, String typed) {
        return MessageDigest.isEqual(HexFormat.of().parseHex(code.hash()), index.ofCode(code.salt(), typed));
    }
}
