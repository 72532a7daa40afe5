package ma.jisr.funding.allocation;

/** Where an allocation stands. */
public enum Status {
    UNDER_REVIEW,
    INELIGIBLE,
    /** Eligible; its envelope has yet to say whether there is a place. */
    PENDING,
    ALLOCATED,
    WAITLISTED,
    WITHDRAWN
}
