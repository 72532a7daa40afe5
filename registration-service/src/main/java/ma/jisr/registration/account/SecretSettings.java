package ma.jisr.registration.account;

import jakarta.validation.constraints.Pattern;
import java.util.Base64;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The secrets of this service, each 32 bytes in base64; none has a default outside the profile {@code local}.
 *
 * @param codesKey seals one-time codes on their way to notification, which shares it (JISR_CODES_KEY)
 * @param identityPepper makes blind indexes of phones and identity numbers (JISR_IDENTITY_PEPPER)
 */
@Validated
@ConfigurationProperties("jisr.secrets")
public record SecretSettings(
        @Pattern(regexp = KEY, message = "JISR_CODES_KEY must be 32 bytes in base64")
        String codesKey,

        @Pattern(regexp = KEY, message = "JISR_IDENTITY_PEPPER must be 32 bytes in base64")
        String identityPepper) {

    private static final String KEY = "[A-Za-z0-9+/]{43}=";

    byte[] codesKeyBytes() {
        return Base64.getDecoder().decode(codesKey);
    }

    byte[] identityPepperBytes() {
        return Base64.getDecoder().decode(identityPepper);
    }

    @Override
    public String toString() {
        return "SecretSettings[hidden]";
    }
}
