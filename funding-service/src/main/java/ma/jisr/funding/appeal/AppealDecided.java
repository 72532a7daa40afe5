package ma.jisr.funding.appeal;

import java.time.Instant;

/**
 * Somebody else than the first decider judged the appeal, or it came too late.
 *
 * @param reason as the applicant is told
 */
public record AppealDecided(
        String appeal,
        String registration,
        String reference,
        String applicant,
        String programme,
        String province,
        Outcome outcome,
        String reason,
        Instant at)
        implements AppealFact {

    /** What was decided. */
    public enum Outcome {
        UPHELD,
        REJECTED
    }
}
