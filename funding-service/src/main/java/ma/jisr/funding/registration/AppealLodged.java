package ma.jisr.funding.registration;

import java.time.Instant;

/**
 * An applicant appeals against what funding decided. Her grounds stay in her file.
 *
 * @param appeal the appeal's id
 */
public record AppealLodged(
        String registration,
        String reference,
        String applicant,
        String programme,
        String province,
        String appeal,
        Instant at)
        implements RegistrationFact {}
