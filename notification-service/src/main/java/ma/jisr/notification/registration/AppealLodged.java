package ma.jisr.notification.registration;

import ma.jisr.notification.contact.AboutApplicant;

/** She holds the refusal to be wrong. */
public record AppealLodged(String registration, String reference, String applicant, String province)
        implements RegistrationFact, AboutApplicant {}
