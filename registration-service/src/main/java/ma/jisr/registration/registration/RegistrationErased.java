package ma.jisr.registration.registration;

import java.time.Instant;

/** Its applicant was erased: nothing that is kept of it may lead to her. The last that is told of it. */
public record RegistrationErased(String registration, String reference, String applicant, Instant at)
        implements RegistrationFact {}
