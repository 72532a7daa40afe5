package ma.jisr.funding.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import ma.jisr.funding.appeal.Appeal;
import ma.jisr.funding.appeal.AppealState;
import ma.jisr.funding.appeal.Appeals;
import ma.jisr.starter.persistence.AggregateContext;
import ma.jisr.starter.persistence.AggregateDocuments;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Appeals in {@code appeals}. */
@Repository
class MongoAppeals extends AggregateDocuments<Appeal> implements Appeals {

    private static final String ID = "_id";
    private static final String STATE = "state.state";
    private static final String PROGRAMME = "state.programme";
    private static final String REGISTRATION = "state.registration";
    private static final String APPLICANT = "state.applicant";

    MongoAppeals(AggregateContext context) {
        super(context, "appeals", Appeal.class);
    }

    @Override
    protected List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.ascending(STATE, ID)),
                new IndexModel(Indexes.ascending(PROGRAMME, ID)),
                new IndexModel(Indexes.ascending(REGISTRATION)),
                new IndexModel(Indexes.ascending(APPLICANT), new IndexOptions().sparse(true)),
                Unsettled.index());
    }

    /** Served by the index on state or programme and {@code _id}, without either by that on {@code _id}. */
    @Override
    public List<Appeal> list(
            @Nullable String programme,
            @Nullable String province,
            @Nullable AppealState state,
            String after,
            int limit) {
        List<Bson> wanted = new ArrayList<>(List.of(gt(ID, after)));
        if (programme != null) {
            wanted.add(eq(PROGRAMME, programme));
        }
        if (province != null) {
            wanted.add(eq("state.province", province));
        }
        if (state != null) {
            wanted.add(eq(STATE, state.name()));
        }
        return collection()
                .find(and(wanted))
                .sort(ascending(ID))
                .limit(limit)
                .map(this::read)
                .into(new ArrayList<>());
    }

    /** Served by the index on {@code state.registration}. */
    @Override
    public List<String> ofRegistration(String registration) {
        return ids(eq(REGISTRATION, registration), Integer.MAX_VALUE);
    }

    /** Served by the index on {@code state.applicant}. */
    @Override
    public List<Appeal> ofApplicant(String applicant) {
        return collection()
                .find(eq(APPLICANT, applicant))
                .sort(ascending(ID))
                .map(this::read)
                .into(new ArrayList<>());
    }

    /** Served by the index on {@code state.unsettledSince}. */
    @Override
    public List<String> unsettledBefore(Instant time, int limit) {
        return Unsettled.before(collection(), time, limit);
    }

    private List<String> ids(Bson filter, int limit) {
        return collection()
                .find(filter)
                .projection(Projections.include(ID))
                .limit(limit)
                .map((Document each) -> each.getString(ID))
                .into(new ArrayList<>());
    }
}
