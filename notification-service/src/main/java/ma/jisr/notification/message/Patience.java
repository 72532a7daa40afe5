package ma.jisr.notification.message;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long things may take.
 *
 * @param deadline until which an ordinary message is tried
 * @param handOff after which a queued message that no sender of the process in hand took is taken by any other
 * @param contactCheck between two looks for a contact that hasn't come
 * @param lease after which a sender that said nothing counts as dead; longer than any call may take
 * @param firstRetry before the second attempt; doubled for each further one
 * @param longestRetry between two attempts
 */
@ConfigurationProperties("jisr.patience")
public record Patience(
        @DefaultValue("72h") Duration deadline,
        @DefaultValue("5s") Duration handOff,
        @DefaultValue("15s") Duration contactCheck,
        @DefaultValue("20s") Duration lease,
        @DefaultValue("1s") Duration firstRetry,
        @DefaultValue("5m") Duration longestRetry) {

    /** @param attempts how many there have been, at least one */
    public Duration beforeRetry(int attempts) {
        Duration pause = firstRetry.multipliedBy(1L << Math.min(attempts - 1, 20));
        return pause.compareTo(longestRetry) < 0 ? pause : longestRetry;
    }
}
