package ma.jisr.registration.account;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How many one-time codes are sent before somebody pays for an attack.
 *
 * @param perCaller codes that one address on the network may ask for in an hour
 * @param mobilePrefixes beginnings of the numbers (E.164) that get an SMS at all
 * @param prefixDigits digits of the country code and after that make a number's prefix
 * @param credit unused codes that a prefix may have at most on the strength of its used ones
 * @param unproven unused codes an hour for all prefixes without credit together
 * @param unprovenPerPrefix the same for each of them
 * @param smsPrice of one SMS, in dirhams
 * @param dailyCap what all SMS with codes may cost in a day (UTC), in dirhams
 */
@Validated
@ConfigurationProperties("jisr.codes.limits")
public record CodeLimits(
        @Min(1) long perCaller,
        @NotEmpty List<@Pattern(regexp = "\\+\\d{1,10}") String> mobilePrefixes,
        @Min(4) @Max(12) int prefixDigits,
        @Min(0) long credit,
        @Min(0) long unproven,
        @Min(0) long unprovenPerPrefix,
        @NotNull @DecimalMin(value = "0", inclusive = false) BigDecimal smsPrice,
        @NotNull @DecimalMin("0") BigDecimal dailyCap) {

    boolean reaches(Address address) {
        return address.channel() != Channel.SMS || mobilePrefixes.stream().anyMatch(address.value()::startsWith);
    }

    String prefix(Address address) {
        return address.value().substring(0, Math.min(address.value().length(), prefixDigits + 1));
    }

    long mostSmsADay() {
        return dailyCap.divide(smsPrice, 0, RoundingMode.FLOOR).longValueExact();
    }
}
