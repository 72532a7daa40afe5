package ma.jisr.funding.allocation;

/** Where an allocation stands. */
public enum Status {
    UNDER_REVIEW,
    INELIGIBLE,
    /** Eligible; its envelope has yet to say whether there is a place. */
    PENDING,
    /** Eligible in a ranked programme; a round will say whether there is a place. */
    IN_ROUND,
    ALLOCATED,
    WAITLISTED,
    /** A freed place is hers if she accepts it in time. */
    OFFERED,
    /** She didn't accept in time. */
    LAPSED,
    WITHDRAWN
}
