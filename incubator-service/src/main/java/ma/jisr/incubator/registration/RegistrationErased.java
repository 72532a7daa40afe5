package ma.jisr.incubator.registration;

/** An applicant was erased: what is kept of her placement may no longer lead to her. The last fact of a registration. */
public record RegistrationErased(String registration) implements RegistrationFact {}
