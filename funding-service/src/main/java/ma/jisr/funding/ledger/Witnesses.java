package ma.jisr.funding.ledger;

import java.util.List;
import java.util.Map;

/** What others say of the money that the ledger books: asked only to be compared. */
public interface Witnesses {

    List<EnvelopeTotals> envelopes(String programme);

    /** The centimes of payments, by where they say that their money is. */
    Map<Whereabouts, Long> payments(String programme);

    /** What loans say that is owed, in centimes. */
    long outstanding(String programme);

    /**
     * An envelope's own totals, in centimes.
     *
     * @param listed the amounts of those who have a place, one by one
     * @param posted those of them whose place is sure: the facts of the others are yet to be told
     */
    record EnvelopeTotals(String province, long total, long committed, long available, long listed, long posted) {}
}
