package ma.jisr.registration.account;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How long keys sign.
 *
 * @param rotateEvery how long each of them does
 * @param publishBefore how long before that it is published, so that everybody knows it in time
 * @param noticeWithin how often copies of this service look for new keys
 */
@Validated
@ConfigurationProperties("jisr.signing-keys")
public record SigningKeySettings(
        @NotNull Duration rotateEvery,
        @NotNull Duration publishBefore,
        @NotNull Duration noticeWithin) {

    /** After which a key that was made in haste is known to all copies. */
    Duration haste() {
        return noticeWithin.multipliedBy(2);
    }
}
