package ma.jisr.starter.privacy;

import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The master keys, each 32 bytes in base64; only services that hold personal data need one.
 *
 * @param masterKey encrypts from now on, {@code JISR_MASTER_KEY}
 * @param otherMasterKeys open what older (or, during a rolling change, newer) copies have encrypted, {@code
 *     JISR_MASTER_KEY_OTHERS}
 */
@ConfigurationProperties("jisr.privacy")
public record PrivacySettings(
        @Nullable String masterKey, @Nullable List<String> otherMasterKeys) {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9+/]{43}=");

    boolean hasMasterKey() {
        return masterKey != null && !masterKey.isBlank();
    }

    /** @throws IllegalArgumentException naming the setting, if it is missing or no key */
    byte[] masterKeyBytes() {
        return bytes("JISR_MASTER_KEY", masterKey);
    }

    /** @throws IllegalArgumentException naming the setting, if one of them is no key */
    List<byte[]> otherMasterKeyBytes() {
        return otherMasterKeys == null
                ? List.of()
                : otherMasterKeys.stream()
                        .filter(key -> !key.isBlank())
                        .map(key -> bytes("JISR_MASTER_KEY_OTHERS", key.strip()))
                        .toList();
    }

    private static byte[] bytes(String setting, @Nullable String key) {
        if (key == null || !KEY.matcher(key).matches()) {
            throw new IllegalArgumentException(setting + " must be 32 bytes in base64");
        }
        return Base64.getDecoder().decode(key);
    }

    @Override
    public String toString() {
        return "PrivacySettings[hidden]";
    }
}
