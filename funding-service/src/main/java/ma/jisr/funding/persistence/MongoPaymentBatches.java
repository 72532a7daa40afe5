package ma.jisr.funding.persistence;

import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import ma.jisr.funding.payment.PaymentBatch;
import ma.jisr.funding.payment.PaymentBatches;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.persistence.AggregateContext;
import ma.jisr.starter.persistence.AggregateDocuments;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Payment batches in {@code payment_batches}. */
@Repository
class MongoPaymentBatches extends AggregateDocuments<PaymentBatch> implements PaymentBatches {

    private static final String UNSETTLED_SINCE = "state.unsettledSince";

    MongoPaymentBatches(AggregateContext context) {
        super(context, "payment_batches", PaymentBatch.class);
    }

    /** Sparse: only the few that are being worked on. */
    @Override
    protected List<IndexModel> indexes() {
        return List.of(new IndexModel(Indexes.ascending(UNSETTLED_SINCE), new IndexOptions().sparse(true)));
    }

    /** Served by the index on {@code state.unsettledSince}. */
    @Override
    public List<String> unsettledBefore(Instant time, int limit) {
        return collection()
                .find(lt(UNSETTLED_SINCE, Date.from(time)))
                .projection(Projections.include("_id"))
                .limit(limit)
                .map((Document each) -> each.getString("_id"))
                .into(new ArrayList<>());
    }

    /** Served by the index on {@code _id}. */
    @Override
    public List<Versioned<PaymentBatch>> after(String after, int limit) {
        return collection()
                .find(gt("_id", after))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .map(this::readVersioned)
                .into(new ArrayList<>());
    }
}
