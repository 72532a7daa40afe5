package ma.jisr.funding.payment;

import java.util.List;
import ma.jisr.funding.programme.Instrument;
import ma.jisr.starter.aggregate.Aggregates;

/** All payment plans, by {@link PaymentPlan#idOf}. */
public interface PaymentPlans extends Aggregates<PaymentPlan> {

    /** Up to {@code limit} plans with something due, in the order of their ids, behind {@code after} (empty: from the first). */
    List<PaymentPlan> due(String programme, Instrument.Means means, String after, int limit);

    /** The batches that propose a tranche anywhere. */
    List<String> batchesProposing();

    /** Up to {@code limit} plans with a tranche that this batch proposes. */
    List<PaymentPlan> heldBy(String batch, int limit);
}
