package ma.jisr.funding.ledger;

/**
 * Two places that should say the same and don't; amounts in centimes.
 *
 * @param subject which entry, day, envelope or kind of payment
 * @param measure what of it
 * @param ledger what the entries say
 * @param other what the other place says
 */
public record Difference(Where where, String programme, String subject, String measure, long ledger, long other) {

    /** Which place differs from the entries. */
    public enum Where {
        /** Its own debits and credits. */
        ENTRY,
        CLOSE,
        ENVELOPE,
        PAYMENT,
        LOAN
    }
}
