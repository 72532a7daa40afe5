package ma.jisr.local.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody would have received: a whole SMS, its parts joined, or one recipient's copy of an e-mail. */
public record Message(
        Instant at, Channel channel, String to, @Nullable String subject, String text) {

    /** The way it came. */
    public enum Channel {
        SMS,
        EMAIL
    }
}
