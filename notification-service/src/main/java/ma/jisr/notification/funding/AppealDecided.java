package ma.jisr.notification.funding;

/** Somebody else has looked at the decision again. */
public record AppealDecided(
        String registration, String reference, String applicant, String province, Outcome outcome, String reason)
        implements FundingFact {

    /** Whether she was right. */
    public enum Outcome {
        UPHELD,
        REJECTED
    }
}
