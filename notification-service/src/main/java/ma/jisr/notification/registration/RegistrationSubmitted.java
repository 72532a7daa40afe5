package ma.jisr.notification.registration;

import ma.jisr.notification.contact.AboutApplicant;

/** An applicant submitted her registration. */
public record RegistrationSubmitted(String registration, String reference, String applicant, String province)
        implements RegistrationFact, AboutApplicant {}
