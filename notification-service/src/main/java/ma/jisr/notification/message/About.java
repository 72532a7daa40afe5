package ma.jisr.notification.message;

import ma.jisr.notification.contact.AboutApplicant;
import org.jspecify.annotations.Nullable;

/**
 * Whom and what a message is about; no address, which is looked up when it is sent.
 *
 * @param province where the fact says it
 */
public record About(
        String applicant,
        String registration,
        String reference,
        @Nullable String province) {

    static About of(AboutApplicant fact) {
        return new About(fact.applicant(), fact.registration(), fact.reference(), fact.province());
    }
}
