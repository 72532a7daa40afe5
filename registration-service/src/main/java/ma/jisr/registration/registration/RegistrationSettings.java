package ma.jisr.registration.registration;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.ZoneId;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What submission depends on beside the programmes.
 *
 * @param consentVersions versions of the consent text that still count
 * @param zone where the programmes' days begin and end
 * @param mostPerAccount active files of one account in one programme
 */
@Validated
@ConfigurationProperties("jisr.registration")
public record RegistrationSettings(
        @NotEmpty Set<String> consentVersions,
        @NotNull ZoneId zone,
        @Min(1) int mostPerAccount) {}
