package ma.jisr.notification.sending;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import ma.jisr.notification.message.Lane;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many messages are in the act of being sent at once (one for each worker), and how many wait in memory.
 *
 * @param capacity messages of a lane in memory; more wait in the database only
 * @param longestPause of a lane whose provider doesn't take messages
 */
@Validated
@ConfigurationProperties("jisr.lanes")
public record LaneSettings(
        @DefaultValue @Valid Workers workers,
        @DefaultValue("10000") @Min(1) int capacity,
        @DefaultValue("5s") Duration longestPause) {

    /** How many senders each lane has. */
    public record Workers(
            @DefaultValue("8") @Min(1) @Max(500) int smsCodes,
            @DefaultValue("4") @Min(1) @Max(500) int emailCodes,
            @DefaultValue("48") @Min(1) @Max(500) int sms,
            @DefaultValue("8") @Min(1) @Max(500) int email) {}

    int workersOf(Lane lane) {
        return switch (lane) {
            case SMS_CODES -> workers.smsCodes();
            case EMAIL_CODES -> workers.emailCodes();
            case SMS -> workers.sms();
            case EMAIL -> workers.email();
        };
    }
}
