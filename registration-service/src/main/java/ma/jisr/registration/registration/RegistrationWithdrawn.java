package ma.jisr.registration.registration;

import java.time.Instant;

/** She no longer takes part; her place is free. Why she left stays in her file. */
public record RegistrationWithdrawn(
        String registration, String reference, String applicant, String programme, String province, Instant at)
        implements RegistrationFact {}
