package ma.jisr.incubator.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.FindIterable;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import ma.jisr.incubator.accreditation.Incubator;
import ma.jisr.incubator.accreditation.Incubators;
import ma.jisr.incubator.accreditation.Seat;
import ma.jisr.starter.persistence.AggregateContext;
import ma.jisr.starter.persistence.AggregateDocuments;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Incubators as documents; each step of a seat is one update, guarded by what it asks for, that says the same as {@link
 * ma.jisr.incubator.accreditation.Seats}. Each counts the version on, so that no decision overwrites it.
 */
@Repository
public class MongoIncubators extends AggregateDocuments<Incubator> implements Incubators {

    private static final String COMMUNES = "state.profile.communes";
    private static final String PROVINCES = "state.profile.provinces";
    private static final String FREE = "state.seats.free";
    private static final String TAKEN = "state.seats.taken";
    private static final String REGISTRATION = TAKEN + ".registration";

    public MongoIncubators(AggregateContext context) {
        super(context, "incubators", Incubator.class);
    }

    @Override
    protected List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.ascending(COMMUNES)),
                new IndexModel(Indexes.ascending(PROVINCES, "_id")),
                new IndexModel(Indexes.ascending(REGISTRATION)));
    }

    @Override
    public List<Incubator> serving(String commune) {
        return read(collection().find(eq(COMMUNES, commune)));
    }

    @Override
    public boolean hold(String incubator, String registration) {
        boolean took = update(
                and(eq("_id", incubator), gt(FREE, 0), ne(REGISTRATION, registration)),
                combine(push(TAKEN, held(registration)), inc(FREE, -1)));
        return took || lists(incubator, registration);
    }

    private static Document held(String registration) {
        return new Document("registration", registration).append("state", Seat.State.HELD.name());
    }

    private boolean lists(String incubator, String registration) {
        return collection()
                        .find(and(eq("_id", incubator), eq(REGISTRATION, registration)))
                        .projection(new Document("_id", 1))
                        .first()
                != null;
    }

    @Override
    public void post(String incubator, String registration) {
        update(
                and(eq("_id", incubator), elemMatch(TAKEN, held(registration))),
                set(TAKEN + ".$.state", Seat.State.POSTED.name()));
    }

    @Override
    public void release(String incubator, String registration) {
        update(
                and(eq("_id", incubator), eq(REGISTRATION, registration)),
                combine(pull(TAKEN, new Document("registration", registration)), inc(FREE, 1)));
    }

    @Override
    public boolean handOver(String incubator, String from, String to) {
        Bson guard = and(eq("_id", incubator), and(eq(REGISTRATION, from), ne(REGISTRATION, to)));
        Bson handed = combine(set(TAKEN + ".$[left]", held(to)), inc("version", 1L));
        UpdateOptions onlyHers = new UpdateOptions().arrayFilters(List.of(eq("left.registration", from)));
        return collection().updateOne(guard, handed, onlyHers).getModifiedCount() == 1;
    }

    private boolean update(Bson guard, Bson change) {
        return collection()
                        .updateOne(guard, combine(change, inc("version", 1L)))
                        .getModifiedCount()
                == 1;
    }

    @Override
    public List<Incubator> seating(String registration) {
        return read(collection().find(eq(REGISTRATION, registration)));
    }

    @Override
    public List<Incubator> withHeldSeats() {
        return read(collection().find(eq(TAKEN + ".state", Seat.State.HELD.name())));
    }

    @Override
    public List<Incubator> withRoom() {
        return read(collection().find(gt(FREE, 0)).sort(new Document("_id", 1)));
    }

    @Override
    public List<Incubator> page(@Nullable Collection<String> provinces, @Nullable String after, int limit) {
        List<Bson> filters = new ArrayList<>();
        filters.add(after == null ? new Document() : gt("_id", after));
        if (provinces != null) {
            filters.add(in(PROVINCES, provinces));
        }
        return read(collection().find(and(filters)).sort(new Document("_id", 1)).limit(limit));
    }

    private List<Incubator> read(FindIterable<Document> found) {
        return found.map(this::read).into(new ArrayList<>());
    }
}
