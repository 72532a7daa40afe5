package ma.jisr.funding.payment;

import java.time.Instant;
import java.util.List;
import ma.jisr.starter.aggregate.Aggregates;
import ma.jisr.starter.aggregate.Versioned;

/** All payment batches. */
public interface PaymentBatches extends Aggregates<PaymentBatch> {

    /** Up to {@code limit} ids of batches for which there has been something to do since before {@code time}. */
    List<String> unsettledBefore(Instant time, int limit);

    /** Up to {@code limit} batches in the order of their ids, behind {@code after} (empty: from the first). */
    List<Versioned<PaymentBatch>> after(String after, int limit);
}
