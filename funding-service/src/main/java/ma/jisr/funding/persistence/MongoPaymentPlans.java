package ma.jisr.funding.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import ma.jisr.funding.payment.PaymentPlan;
import ma.jisr.funding.payment.PaymentPlans;
import ma.jisr.funding.programme.Instrument;
import ma.jisr.starter.persistence.AggregateContext;
import ma.jisr.starter.persistence.AggregateDocuments;
import org.springframework.stereotype.Repository;

/** Payment plans in {@code payment_plans}; the id is {@link PaymentPlan#idOf}. */
@Repository
class MongoPaymentPlans extends AggregateDocuments<PaymentPlan> implements PaymentPlans {

    private static final String DUE_IN = "state.dueIn";
    private static final String HELD_BY = "state.heldBy";

    MongoPaymentPlans(AggregateContext context) {
        super(context, "payment_plans", PaymentPlan.class);
    }

    /** Sparse: the first holds only plans with something due, the second only those that a batch proposes to pay. */
    @Override
    protected List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.ascending(DUE_IN), new IndexOptions().sparse(true)),
                new IndexModel(Indexes.ascending(HELD_BY), new IndexOptions().sparse(true)));
    }

    /** Served by the index on {@code state.dueIn}. */
    @Override
    public List<PaymentPlan> due(String programme, Instrument.Means means, String after, int limit) {
        return collection()
                .find(and(eq(DUE_IN, programme), eq("state.means", means.name()), gt("_id", after)))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .map(this::read)
                .into(new ArrayList<>());
    }

    /** Served by the index on {@code state.heldBy}. */
    @Override
    public List<String> batchesProposing() {
        return collection().distinct(HELD_BY, String.class).into(new ArrayList<>());
    }

    /** Served by the index on {@code state.heldBy}. */
    @Override
    public List<PaymentPlan> heldBy(String batch, int limit) {
        return collection()
                .find(eq(HELD_BY, batch))
                .limit(limit)
                .map(this::read)
                .into(new ArrayList<>());
    }
}
