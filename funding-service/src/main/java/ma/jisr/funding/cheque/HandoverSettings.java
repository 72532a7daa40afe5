package ma.jisr.funding.cheque;

import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param codesKey under which notification is told the codes, {@code JISR_CODES_KEY}: 32 bytes in base64 */
@ConfigurationProperties("jisr.handover")
public record HandoverSettings(@Nullable String codesKey) {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9+/]{43}=");

    /** @throws IllegalArgumentException naming the setting, if it is missing or no key */
    byte[] key() {
        if (codesKey == null || !KEY.matcher(codesKey).matches()) {
            throw new IllegalArgumentException("JISR_CODES_KEY must be 32 bytes in base64");
        }
        return Base64.getDecoder().decode(codesKey);
    }

    @Override
    public String toString() {
        return "HandoverSettings[hidden]";
    }
}
