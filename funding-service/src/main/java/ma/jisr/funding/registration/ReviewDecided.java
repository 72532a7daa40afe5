package ma.jisr.funding.registration;

import java.time.Instant;

/**
 * An officer judged what rules left to a human.
 *
 * @param decidedBy the officer's account id
 */
public record ReviewDecided(String registration, Outcome outcome, String reason, String decidedBy, Instant at)
        implements RegistrationFact {

    /** What she decided. */
    public enum Outcome {
        ACCEPTED,
        REFUSED
    }
}
