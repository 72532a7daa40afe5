package ma.jisr.notification.message;

import java.util.Map;
import ma.jisr.notification.template.Language;
import ma.jisr.notification.template.Words;
import org.jspecify.annotations.Nullable;

/**
 * What is needed to write a message. A one-time code is gone as soon as nothing more will be written; what else is told
 * names nobody, and stays for the same news by e-mail.
 *
 * @param variables of an ordinary message, and what a code's names beside it
 * @param request the request that a one-time code belongs to
 * @param sealed the one-time code and its address, which only the sender opens
 * @param language of a one-time code; others are written in the applicant's
 * @param applicant who gets a code that has no address of its own
 */
public record Content(
        Map<String, Words> variables,
        @Nullable String request,
        @Nullable String sealed,
        @Nullable Language language,
        @Nullable String applicant) {

    static Content of(Map<String, Words> variables) {
        return new Content(variables, null, null, null, null);
    }

    @Override
    public String toString() {
        return "Content[…]";
    }
}
