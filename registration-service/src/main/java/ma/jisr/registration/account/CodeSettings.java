package ma.jisr.registration.account;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How one-time codes live.
 *
 * @param validFor from issue to expiry
 * @param tries wrong codes after which a code is worthless
 * @param free codes that one address gets in a row before it has to wait
 * @param firstWait the wait after the last free code; it doubles with each further one
 * @param longestWait where doubling ends
 * @param forgetAfter quiet time after which counting begins anew
 */
@Validated
@ConfigurationProperties("jisr.codes")
public record CodeSettings(
        @NotNull Duration validFor,
        @Min(1) @Max(10) int tries,
        @Min(1) @Max(100) int free,
        @NotNull Duration firstWait,
        @NotNull Duration longestWait,
        @NotNull Duration forgetAfter) {

    /** How long an address waits after its {@code issued}th code in a row. */
    Duration waitAfter(int issued) {
        if (issued < free) {
            return Duration.ZERO;
        }
        Duration wait = firstWait.multipliedBy(1L << Math.min(issued - free, 20));
        return wait.compareTo(longestWait) > 0 ? longestWait : wait;
    }
}
