package ma.jisr.funding.persistence;

import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** Aggregates that have something left to do; their index is sparse and holds only those. */
final class Unsettled {

    private static final String SINCE = "state.unsettledSince";

    private Unsettled() {}

    static IndexModel index() {
        return new IndexModel(Indexes.ascending(SINCE), new IndexOptions().sparse(true));
    }

    /** Up to {@code limit} ids of those that have had something to do since before {@code time}; served by the index. */
    static List<String> before(MongoCollection<Document> collection, Instant time, int limit) {
        return collection
                .find(lt(SINCE, Date.from(time)))
                .projection(Projections.include("_id"))
                .limit(limit)
                .map((Document each) -> each.getString("_id"))
                .into(new ArrayList<>());
    }
}
