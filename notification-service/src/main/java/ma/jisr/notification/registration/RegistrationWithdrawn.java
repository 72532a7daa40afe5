package ma.jisr.notification.registration;

import ma.jisr.notification.contact.AboutApplicant;

/** She took it back. */
public record RegistrationWithdrawn(String registration, String reference, String applicant, String province)
        implements RegistrationFact, AboutApplicant {}
