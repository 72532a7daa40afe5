package ma.jisr.funding.round;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How rounds run by themselves.
 *
 * @param drawAfter how long after the end of its window a round is drawn that the committee hasn't drawn: time for reviews
 *     that are open at the end
 */
@ConfigurationProperties("jisr.rounds")
public record RoundSettings(@DefaultValue("7d") Duration drawAfter) {}
