package ma.jisr.notification.registration;

/** An applicant was erased: what is kept of the messages about this registration may no longer lead to her. */
public record RegistrationErased(String registration, String applicant) implements RegistrationFact {}
