package ma.jisr.notification.code;

import java.time.Instant;
import ma.jisr.notification.contact.Channel;
import ma.jisr.notification.template.Language;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asked for a one-time code, as registration says it.
 *
 * @param sealed address and code, readable by {@link Seal} only
 * @param purpose null: to sign in
 */
public record OneTimeCodeIssued(
        String request,
        Channel channel,
        Language language,
        Instant expiresAt,
        String sealed,
        @Nullable CodePurpose purpose)
        implements CodeFact {

    /** Without what is sealed: nothing of it belongs into a log. */
    @Override
    public String toString() {
        return "OneTimeCodeIssued[" + request + "]";
    }
}
