package ma.jisr.funding.persistence;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;

/** Aggregates that have something left to do; their index is sparse and holds only those. */
final class Unsettled {

    static final String SINCE = "state.unsettledSince";

    private Unsettled() {}

    static IndexModel index() {
        return new IndexModel(Indexes.ascending(SINCE), new IndexOptions().sparse(true));
    }
}
