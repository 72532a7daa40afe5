package ma.jisr.funding.eligibility;

/** What a decision comes to. */
public enum Outcome {
    ELIGIBLE,
    INELIGIBLE,
    /** No rule failed, but one waits for a human. */
    REVIEW
}
