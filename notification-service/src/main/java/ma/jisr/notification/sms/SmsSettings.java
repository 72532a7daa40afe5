package ma.jisr.notification.sms;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What an SMS costs, and how long it may become.
 *
 * @param partCentimes price of one part, in centimes
 * @param longestReasons characters of the reasons for a refusal that an SMS repeats; the e-mail has them all
 * @param sender what the telephone shows as the sender, at most 11 letters or digits
 */
@Validated
@ConfigurationProperties("jisr.sms")
public record SmsSettings(
        @DefaultValue("8") @Min(0) long partCentimes,
        @DefaultValue("160") @Min(20) int longestReasons,
        @DefaultValue("JISR") @Size(min = 1, max = 11) String sender) {

    public long costCentimes(SmsText text) {
        return partCentimes * text.parts().size();
    }
}
