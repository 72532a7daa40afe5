package ma.jisr.registration.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import ma.jisr.registration.registration.Registration;
import ma.jisr.registration.registration.RegistrationCursor;
import ma.jisr.registration.registration.RegistrationFilter;
import ma.jisr.registration.registration.Registrations;
import ma.jisr.registration.registration.Status;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.persistence.AggregateContext;
import ma.jisr.starter.persistence.AggregateDocuments;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The registrations in the collection {@code registrations}; found by {@code _id}, listed by one of four indexes. */
@Repository
class MongoRegistrations extends AggregateDocuments<Registration> implements Registrations {

    private static final String CREATED = "state.createdAt";
    private static final String STATUS = "state.progress.status";
    private static final String APPLICANT = "state.applicant";
    private static final String TYPED_BY = "state.typedBy";
    private static final String PROVINCE = "state.draft.applicant.residence.province";
    private static final String PROGRAMME = "state.draft.programme";
    private static final String SUBMISSION = "state.submission";
    private static final String ERASED = "state.ending.erasedAt";

    MongoRegistrations(AggregateContext context) {
        super(context, "registrations", Registration.class);
    }

    @Override
    protected List<IndexModel> indexes() {
        Bson newestFirst = descending(CREATED, "_id");
        return Stream.of(ascending(APPLICANT), ascending(TYPED_BY), ascending(PROVINCE), ascending())
                .map(first -> new IndexModel(compoundIndex(first, newestFirst)))
                .toList();
    }

    @Override
    public List<Versioned<Registration>> search(
            RegistrationFilter filter, @Nullable RegistrationCursor after, int limit) {
        List<Versioned<Registration>> found = new ArrayList<>();
        collection()
                .find(and(matching(filter), following(after)))
                .sort(Sorts.descending(CREATED, "_id"))
                .limit(limit)
                .forEach(document -> found.add(readVersioned(document)));
        return found;
    }

    @Override
    public List<Versioned<Registration>> ofApplicant(String applicant) {
        return collection()
                .find(eq(APPLICANT, applicant))
                .map(this::readVersioned)
                .into(new ArrayList<>());
    }

    @Override
    public void forEachIdle(Instant time, Consumer<Registration> each) {
        List<String> idle = Stream.of(Status.values())
                .filter(Status::isIdle)
                .map(Enum::name)
                .toList();
        collection()
                .find(and(lt(CREATED, Date.from(time)), in(STATUS, idle), exists(ERASED, false)))
                .sort(Sorts.ascending(CREATED, "_id"))
                .map(this::read)
                .forEach(each::accept);
    }

    private static Bson matching(RegistrationFilter filter) {
        List<Bson> all = new ArrayList<>();
        if (filter.owner() != null) {
            all.add(or(eq(APPLICANT, filter.owner()), eq(TYPED_BY, filter.owner())));
        }
        if (filter.provinces() != null) {
            all.add(in(PROVINCE, filter.provinces()));
        }
        if (filter.programme() != null) {
            all.add(eq(PROGRAMME, filter.programme()));
        }
        if (filter.status() != null) {
            all.add(eq(STATUS, filter.status().name()));
        }
        if (filter.submittedOnly()) {
            all.add(exists(SUBMISSION));
        }
        return all.isEmpty() ? empty() : and(all);
    }

    private static Bson following(@Nullable RegistrationCursor after) {
        if (after == null) {
            return empty();
        }
        Date at = Date.from(after.createdAt());
        return or(lt(CREATED, at), and(eq(CREATED, at), lt("_id", after.id())));
    }

    @Override
    public List<StatusNow> statuses(List<String> ids) {
        List<StatusNow> found = new ArrayList<>();
        collection()
                .find(in("_id", ids))
                .projection(Projections.include(STATUS, "version"))
                .forEach(document -> found.add(statusNow(document)));
        return found;
    }

    private static StatusNow statusNow(Document document) {
        String status = document.getEmbedded(List.of("state", "progress", "status"), String.class);
        return new StatusNow(
                document.getString("_id"),
                Status.valueOf(status),
                document.get("version", Number.class).longValue());
    }
}
