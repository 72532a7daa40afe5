package ma.jisr.registration.funding;

import java.time.Instant;

/** Somebody else has looked at the decision again; where she stands follows in facts of its own. */
public record AppealDecided(String registration, String appeal, Outcome outcome, String reason, Instant at)
        implements FundingFact {

    /** Whether she was right. */
    public enum Outcome {
        UPHELD,
        REJECTED
    }
}
