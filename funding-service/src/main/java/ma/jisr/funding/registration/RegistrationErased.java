package ma.jisr.funding.registration;

/** An applicant was erased: what funding keeps of this registration may no longer lead to her. Its last fact. */
public record RegistrationErased(String registration) implements RegistrationFact {}
