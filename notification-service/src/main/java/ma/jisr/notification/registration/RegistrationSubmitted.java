package ma.jisr.notification.registration;

/** An applicant submitted her registration. */
public record RegistrationSubmitted(String registration, String reference, String applicant, String province)
        implements RegistrationFact {}
