package ma.jisr.funding.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.List;
import ma.jisr.funding.programme.Programme;
import ma.jisr.funding.programme.Programmes;
import ma.jisr.starter.persistence.AggregateContext;
import ma.jisr.starter.persistence.AggregateDocuments;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Programmes in {@code programmes}; the id is the code. */
@Repository
class MongoProgrammes extends AggregateDocuments<Programme> implements Programmes {

    private static final String PUBLISHING = "state.publishing";

    MongoProgrammes(AggregateContext context) {
        super(context, "programmes", Programme.class);
    }

    /** Sparse: it holds none but what a publication is working on. */
    @Override
    protected List<IndexModel> indexes() {
        return List.of(new IndexModel(Indexes.ascending(PUBLISHING), new IndexOptions().sparse(true)));
    }

    /** Served by the index on {@code state.publishing}. */
    @Override
    public List<String> publishing() {
        return collection()
                .find(eq(PUBLISHING, true))
                .projection(Projections.include("_id"))
                .map((Document each) -> each.getString("_id"))
                .into(new ArrayList<>());
    }

    /** Served by the index on {@code _id}; of a hundred programmes few are drafts only. */
    @Override
    public List<Programme> after(String after, int limit) {
        return collection()
                .find(and(gt("_id", after), exists("state.versions.0")))
                .sort(ascending("_id"))
                .limit(limit)
                .map(this::read)
                .into(new ArrayList<>());
    }
}
