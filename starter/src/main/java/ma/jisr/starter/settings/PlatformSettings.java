package ma.jisr.starter.settings;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What every service must be told; a missing one stops the start with its name.
 *
 * @param issuer who issues access tokens, {@code JISR_ISSUER}
 * @param jwks where the issuer's public keys are, {@code JISR_JWKS}
 * @param kafka the broker's bootstrap servers, {@code JISR_KAFKA}
 * @param mongodb the database's URI with this service's own database name, {@code JISR_MONGODB}
 * @param topicReplicas copies of each topic; 1 on one machine, 3 elsewhere
 */
@Validated
@ConfigurationProperties("jisr")
public record PlatformSettings(
        @NotBlank @Pattern(regexp = "https?://.+") String issuer,
        @NotBlank @Pattern(regexp = "https?://.+") String jwks,
        @NotBlank String kafka,

        @NotBlank @Pattern(regexp = "mongodb(\\+srv)?://[^/]+/[^?]+(\\?.*)?")
        String mongodb,

        @DefaultValue("1") @Min(1) short topicReplicas) {}
