package ma.jisr.registration.registration;

import java.time.Instant;

/**
 * What an officer saw that a machine can't judge.
 *
 * @param decidedBy the officer's account
 */
public record Review(Outcome outcome, String reason, String decidedBy, Instant at) {

    Review withoutWords() {
        return new Review(outcome, "", decidedBy, at);
    }

    /** Whether what had to be seen was there. */
    public enum Outcome {
        ACCEPTED,
        REFUSED
    }
}
