package ma.jisr.registration.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import ma.jisr.registration.account.CodeRequest;
import ma.jisr.registration.account.CodeRequests;
import ma.jisr.starter.persistence.AggregateContext;
import ma.jisr.starter.persistence.AggregateDocuments;
import org.springframework.stereotype.Repository;

/** The code requests in the collection {@code code_requests}. */
@Repository
class MongoCodeRequests extends AggregateDocuments<CodeRequest> implements CodeRequests {

    private static final String USED_AT = "state.usedAt";
    private static final String ISSUED_AT = "state.issuedAt";

    MongoCodeRequests(AggregateContext context) {
        super(context, "code_requests", CodeRequest.class);
    }

    @Override
    protected List<IndexModel> indexes() {
        return List.of(new IndexModel(Indexes.ascending(ISSUED_AT)));
    }

    @Override
    public void forget(String id) {
        collection().deleteOne(eq("_id", id));
    }

    @Override
    public void forgetIssuedBefore(Instant unknown, Instant known) {
        collection().deleteMany(and(exists(USED_AT, false), lt(ISSUED_AT, Date.from(unknown))));
        collection().deleteMany(and(exists(USED_AT), lt(ISSUED_AT, Date.from(known))));
    }
}
