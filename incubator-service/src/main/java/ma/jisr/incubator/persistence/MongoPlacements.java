package ma.jisr.incubator.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.FindIterable;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import ma.jisr.incubator.placement.Placement;
import ma.jisr.incubator.placement.PlacementQuery;
import ma.jisr.incubator.placement.PlacementQuery.Position;
import ma.jisr.incubator.placement.Placements;
import ma.jisr.incubator.placement.Status;
import ma.jisr.starter.persistence.AggregateContext;
import ma.jisr.starter.persistence.AggregateDocuments;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** Placements as documents, by registration. */
@Repository
public class MongoPlacements extends AggregateDocuments<Placement> implements Placements {

    private static final String STATUS = "state.status";
    private static final String INCUBATOR = "state.incubator";
    private static final String PROVINCE = "state.beneficiary.province";
    private static final String APPLICANT = "state.beneficiary.applicant";
    private static final String COMMUNE = "state.need.commune";
    private static final String SINCE = "state.since";
    private static final String CHANGED = "state.changedAt";
    private static final String CLEARED = "state.cleared";

    public MongoPlacements(AggregateContext context) {
        super(context, "placements", Placement.class);
    }

    @Override
    protected List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.ascending(STATUS, COMMUNE, SINCE, "_id")),
                new IndexModel(Indexes.ascending(STATUS, SINCE, "_id")),
                new IndexModel(Indexes.ascending(STATUS, CLEARED, CHANGED)),
                new IndexModel(Indexes.ascending(INCUBATOR, SINCE, "_id")),
                new IndexModel(Indexes.ascending(PROVINCE, SINCE, "_id")),
                new IndexModel(Indexes.ascending(APPLICANT), new IndexOptions().sparse(true)),
                new IndexModel(Indexes.ascending(SINCE, "_id")));
    }

    @Override
    public List<Placement> waitingIn(Collection<String> communes, int limit) {
        return inOrder(and(status(Status.WAITING), in(COMMUNE, communes)), limit);
    }

    @Override
    public List<Placement> pendingBefore(Instant time, int limit) {
        return read(collection().find(changedBefore(Status.PENDING, time)).limit(limit));
    }

    @Override
    public List<Placement> unclearedBefore(Instant time, int limit) {
        return read(collection().find(changedBefore(Status.ENDED, time)).limit(limit));
    }

    @Override
    public List<Placement> ofApplicant(String applicant) {
        return read(collection().find(eq(APPLICANT, applicant)).sort(Sorts.ascending(SINCE, "_id")));
    }

    private static Bson changedBefore(Status status, Instant time) {
        return and(status(status), eq(CLEARED, false), lt(CHANGED, Date.from(time)));
    }

    @Override
    public List<Placement> page(PlacementQuery query, int limit) {
        List<Bson> filters = new ArrayList<>();
        filters.add(query.status() == null ? new Document() : status(query.status()));
        if (query.incubator() != null) {
            filters.add(eq(INCUBATOR, query.incubator()));
        }
        if (query.provinces() != null) {
            filters.add(in(PROVINCE, query.provinces()));
        }
        if (query.after() != null) {
            filters.add(after(query.after()));
        }
        return inOrder(and(filters), limit);
    }

    private static Bson after(Position position) {
        Date since = Date.from(position.since());
        return or(gt(SINCE, since), and(eq(SINCE, since), gt("_id", position.registration())));
    }

    private static Bson status(Status status) {
        return eq(STATUS, status.name());
    }

    private List<Placement> inOrder(Bson filter, int limit) {
        return read(
                collection().find(filter).sort(Sorts.ascending(SINCE, "_id")).limit(limit));
    }

    private List<Placement> read(FindIterable<Document> found) {
        return found.map(this::read).into(new ArrayList<>());
    }
}
