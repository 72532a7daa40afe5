package ma.jisr.funding.persistence;

import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import ma.jisr.funding.cheque.Ceremonies;
import ma.jisr.funding.cheque.Ceremony;
import ma.jisr.starter.persistence.AggregateContext;
import ma.jisr.starter.persistence.AggregateDocuments;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Ceremonies in {@code ceremonies}. */
@Repository
class MongoCeremonies extends AggregateDocuments<Ceremony> implements Ceremonies {

    private static final String UNSETTLED_SINCE = "state.unsettledSince";

    MongoCeremonies(AggregateContext context) {
        super(context, "ceremonies", Ceremony.class);
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
}
