package ma.jisr.registration.web;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How status streams behave.
 *
 * @param most open streams per copy; more are refused with 503
 * @param longest after which a stream ends and its client comes again
 */
@Validated
@ConfigurationProperties("jisr.streams")
public record StreamSettings(@Min(1) int most, @NotNull Duration longest) {}
