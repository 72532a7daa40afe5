package ma.jisr.registration.document;

/** What is known of a document's harmlessness. */
public enum ScanState {
    /** Nobody but its owner gets it. */
    WAITING,
    /** The scanner has found nothing, or the operator has decided to do without one. */
    CLEAN,
    /** Its content is deleted; only that it was there is kept. */
    INFECTED
}
