package ma.jisr.notification.delivery;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How to reach the SMS centre.
 *
 * @param bindWithin time for connecting and signing in
 * @param answerWithin time for the answer to one SMS; several parts of one message must fit into the senders' lease
 * @param enquireEvery silence after which the connection is tried
 * @param firstReconnect pause after the first failed connection; doubled for each further one
 * @param longestReconnect longest such pause
 */
@Validated
@ConfigurationProperties("jisr.smpp")
public record SmppSettings(
        @NotBlank(message = "JISR_SMPP_HOST must be set") String host,

        @NotNull(message = "JISR_SMPP_PORT must be set") @Min(1) @Max(65_535)
        Integer port,

        @NotBlank(message = "JISR_SMPP_SYSTEM_ID must be set")
        String systemId,

        @NotBlank(message = "JISR_SMPP_PASSWORD must be set")
        String password,

        @DefaultValue("5s") Duration bindWithin,
        @DefaultValue("5s") Duration answerWithin,
        @DefaultValue("10s") Duration enquireEvery,
        @DefaultValue("250ms") Duration firstReconnect,
        @DefaultValue("5s") Duration longestReconnect) {

    @Override
    public String toString() {
        return "SmppSettings[" + host + ":" + port + "]";
    }
}
