package ma.jisr.funding.ledger;

/** Where the money of one payment is. */
public enum Whereabouts {
    /** Reserved for her, and nobody has approved to pay it. */
    COMMITTED,
    PAYABLE,
    IN_TRANSIT,
    PRINTED,
    HANDED_OVER,
    DRAWN
}
