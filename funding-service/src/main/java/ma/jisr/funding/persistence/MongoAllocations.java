package ma.jisr.funding.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import ma.jisr.funding.allocation.Allocation;
import ma.jisr.funding.allocation.Allocations;
import ma.jisr.funding.allocation.ReviewFilter;
import ma.jisr.starter.persistence.AggregateContext;
import ma.jisr.starter.persistence.AggregateDocuments;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** Allocations in {@code allocations}; the id is the registration's. */
@Repository
class MongoAllocations extends AggregateDocuments<Allocation> implements Allocations {

    private static final String PROGRAMME = "state.programme";
    private static final String DUE_AT = "state.review.dueAt";
    private static final int BATCH = 500;
    private static final String APPLICANT = "state.applicant";
    private static final String AWAITS = "state.score.awaits";

    MongoAllocations(AggregateContext context) {
        super(context, "allocations", Allocation.class);
    }

    /**
     * Sparse: the first holds only the few that are being worked on, the second none whose applicant was erased, the
     * third those that wait for a round.
     */
    @Override
    protected List<IndexModel> indexes() {
        return List.of(
                Unsettled.index(),
                new IndexModel(Indexes.ascending(APPLICANT), new IndexOptions().sparse(true)),
                new IndexModel(Indexes.ascending(AWAITS), new IndexOptions().sparse(true)),
                new IndexModel(Indexes.ascending(DUE_AT), new IndexOptions().sparse(true)),
                new IndexModel(Indexes.ascending(PROGRAMME, "_id")));
    }

    @Override
    public List<Allocation> ofApplicant(String applicant) {
        return collection()
                .find(eq(APPLICANT, applicant))
                .sort(Sorts.ascending("_id"))
                .map(this::read)
                .into(new ArrayList<>());
    }

    /** Served by the index on {@code state.programme} and {@code _id}. */
    @Override
    public void forEachOf(String programme, Consumer<Allocation> visitor) {
        collection()
                .find(eq(PROGRAMME, programme))
                .projection(Projections.exclude("outbox", "inbox"))
                .sort(Sorts.ascending("_id"))
                .batchSize(BATCH)
                .map(this::read)
                .forEach(visitor);
    }

    /** Served by the index on {@code state.review.dueAt}, which only those under review have. */
    @Override
    public List<Allocation> reviews(ReviewFilter filter, int limit) {
        List<Bson> all = new ArrayList<>(List.of(exists(DUE_AT)));
        if (filter.provinces() != null) {
            all.add(in("state.province", filter.provinces()));
        }
        if (filter.programme() != null) {
            all.add(eq(PROGRAMME, filter.programme()));
        }
        if (filter.dueBefore() != null) {
            all.add(lte(DUE_AT, Date.from(filter.dueBefore())));
        }
        if (filter.after() != null) {
            Date last = Date.from(filter.after().dueAt());
            all.add(or(
                    gt(DUE_AT, last),
                    and(eq(DUE_AT, last), gt("_id", filter.after().registration()))));
        }
        return collection()
                .find(and(all))
                .sort(Sorts.ascending(DUE_AT, "_id"))
                .limit(limit)
                .map(this::read)
                .into(new ArrayList<>());
    }

    /** Served by the index on {@code state.review.dueAt}. */
    @Override
    public List<String> reviewsToEscalate(Instant now, int limit) {
        return collection()
                .find(and(lte(DUE_AT, Date.from(now)), eq("state.review.escalatedAt", null)))
                .sort(Sorts.ascending(DUE_AT))
                .projection(Projections.include("_id"))
                .limit(limit)
                .map((Document each) -> each.getString("_id"))
                .into(new ArrayList<>());
    }

    /** Served by the index on {@code state.unsettledSince}. */
    @Override
    public List<String> unsettledBefore(Instant time, int limit) {
        return Unsettled.before(collection(), time, limit);
    }
}
