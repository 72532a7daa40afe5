package ma.jisr.notification.message;

import ma.jisr.notification.contact.AboutApplicant;
import org.jspecify.annotations.Nullable;

/**
 * Whom and what a message is about; no address, which is looked up when it is sent.
 *
 * @param applicant null, as the reference, once she was erased
 * @param province where the fact says it
 */
public record About(
        @Nullable String applicant,
        String registration,
        @Nullable String reference,
        @Nullable String province) {

    static About of(AboutApplicant fact) {
        return new About(fact.applicant(), fact.registration(), fact.reference(), fact.province());
    }

    /** Which registration, and where; not whose. */
    About anonymous() {
        return new About(null, registration, null, province);
    }
}
