package ma.jisr.notification.registration;

/** She took it back. */
public record RegistrationWithdrawn(String registration, String reference, String applicant, String province)
        implements RegistrationFact {}
