package ma.jisr.registration.account;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How long a sign-in lasts.
 *
 * @param accessFor life of an access token
 * @param refreshFor life of a row of refresh tokens, counted from the sign-in
 */
@Validated
@ConfigurationProperties("jisr.tokens")
public record TokenSettings(
        @NotNull Duration accessFor, @NotNull Duration refreshFor) {}
