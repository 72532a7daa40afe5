package ma.jisr.funding.round;

/** Where a round stands. */
public enum RoundState {
    /** Its seed is drawn and sealed, the seed's hash is public. */
    ANNOUNCED,
    /** No candidate comes in any more; they are being ranked. */
    RANKING,
    /** The report is made and can't change; places are being given in its order. */
    ALLOCATING,
    DRAWN
}
