package ma.jisr.funding.persistence;

import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import java.util.ArrayList;
import java.util.List;
import ma.jisr.funding.programme.Programme;
import ma.jisr.funding.programme.Programmes;
import ma.jisr.starter.persistence.AggregateContext;
import ma.jisr.starter.persistence.AggregateDocuments;
import org.springframework.stereotype.Repository;

/** Programmes in {@code programmes}; the id is the code. */
@Repository
class MongoProgrammes extends AggregateDocuments<Programme> implements Programmes {

    MongoProgrammes(AggregateContext context) {
        super(context, "programmes", Programme.class);
    }

    /** Served by the index on {@code _id}. */
    @Override
    public List<Programme> after(String after, int limit) {
        return collection()
                .find(gt("_id", after))
                .sort(ascending("_id"))
                .limit(limit)
                .map(this::read)
                .into(new ArrayList<>());
    }
}
