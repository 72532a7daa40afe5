package ma.jisr.notification.code;

import java.time.Instant;
import ma.jisr.notification.template.Language;

/**
 * A cheque is about to be handed over, as funding says it: only she gets the code, wherever she is reached.
 *
 * @param sealed the code, readable by {@link Seal} only
 */
public record HandoverCodeIssued(
        String request, String applicant, String cheque, Language language, Instant expiresAt, String sealed)
        implements CodeFact {

    /** Without what is sealed: nothing of it belongs into a log. */
    @Override
    public String toString() {
        return "HandoverCodeIssued[" + request + "]";
    }
}
