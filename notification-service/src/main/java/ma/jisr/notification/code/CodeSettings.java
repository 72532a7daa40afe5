package ma.jisr.notification.code;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How one-time codes are opened.
 *
 * @param key shared with registration, {@code JISR_CODES_KEY}: 32 bytes in base64, for AES-256-GCM
 */
@Validated
@ConfigurationProperties("jisr.codes")
public record CodeSettings(
        @NotNull @Pattern(regexp = "[A-Za-z0-9+/]{43}=", message = "JISR_CODES_KEY must be 32 bytes in base64")
        String key) {

    @Override
    public String toString() {
        return "CodeSettings[…]";
    }
}
