package ma.jisr.registration.registration;

import java.time.Instant;

/** She holds the refusal to be wrong. Her grounds stay in her file. */
public record AppealLodged(
        String registration,
        String reference,
        String applicant,
        String programme,
        String province,
        String appeal,
        Instant at)
        implements RegistrationFact {}
