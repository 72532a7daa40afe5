package ma.jisr.funding.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import ma.jisr.funding.cheque.HandoverCode;
import ma.jisr.funding.cheque.HandoverCodes;
import ma.jisr.starter.persistence.AggregateContext;
import ma.jisr.starter.persistence.AggregateDocuments;
import org.springframework.stereotype.Repository;

/** Handover codes, by their hashes, in {@code handover_codes}; the id is the request's. */
@Repository
class MongoHandoverCodes extends AggregateDocuments<HandoverCode> implements HandoverCodes {

    private static final String PAYMENT = "state.payment";
    private static final String ISSUED_AT = "state.issuedAt";

    MongoHandoverCodes(AggregateContext context) {
        super(context, "handover_codes", HandoverCode.class);
    }

    @Override
    protected List<IndexModel> indexes() {
        return List.of(new IndexModel(Indexes.ascending(PAYMENT, ISSUED_AT)));
    }

    /** Served by the index on payment and time. */
    @Override
    public List<HandoverCode> issuedSince(String payment, Instant time) {
        return collection()
                .find(and(eq(PAYMENT, payment), gte(ISSUED_AT, Date.from(time))))
                .sort(Sorts.descending(ISSUED_AT))
                .map(this::read)
                .into(new ArrayList<>());
    }
}
