package ma.jisr.funding.allotment;

/** How far an allotment or a reallocation is. */
public enum SpreadStatus {
    /** Decided; envelopes are being changed. */
    PENDING,
    APPLIED
}
