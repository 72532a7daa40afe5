package ma.jisr.notification.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
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
import java.util.Optional;
import ma.jisr.notification.message.Lane;
import ma.jisr.notification.message.Message;
import ma.jisr.notification.message.Messages;
import ma.jisr.starter.persistence.AggregateContext;
import ma.jisr.starter.persistence.AggregateDocuments;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Messages as documents, by an id derived from the fact and the channel. */
@Repository
public class MongoMessages extends AggregateDocuments<Message> implements Messages {

    private static final String DUE = "state.progress.due";
    private static final String DEADLINE = "state.deadline";
    private static final String LANE = "state.lane";
    private static final String APPLICANT = "state.about.applicant";
    private static final String REGISTRATION = "state.about.registration";
    private static final String PROVINCE = "state.about.province";
    private static final String CREATED = "state.createdAt";

    public MongoMessages(AggregateContext context) {
        super(context, "messages", Message.class);
    }

    @Override
    protected List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.ascending(DUE), new IndexOptions().sparse(true)),
                new IndexModel(Indexes.ascending(LANE, DUE)),
                new IndexModel(Indexes.ascending(REGISTRATION, CREATED, "_id")),
                new IndexModel(Indexes.ascending(APPLICANT, CREATED)));
    }

    @Override
    public List<Due> due(Instant now, int limit) {
        return due(lte(DUE, Date.from(now)), limit);
    }

    @Override
    public List<Due> due(Lane lane, Instant now, int limit) {
        return due(and(eq(LANE, lane.name()), lte(DUE, Date.from(now))), limit);
    }

    private List<Due> due(Bson filter, int limit) {
        return collection()
                .find(filter)
                .projection(Projections.include(LANE, DEADLINE))
                .sort(Sorts.ascending(DUE))
                .limit(limit)
                .map(MongoMessages::dueOf)
                .into(new ArrayList<>());
    }

    private static Due dueOf(Document document) {
        Document state = document.get("state", Document.class);
        Lane lane = Lane.valueOf(state.getString("lane"));
        return new Due(
                lane, document.getString("_id"), state.getDate("deadline").toInstant());
    }

    @Override
    public List<Message> about(String registration, @Nullable Position after, int limit) {
        Bson ofRegistration = eq(REGISTRATION, registration);
        return collection()
                .find(after == null ? ofRegistration : and(ofRegistration, behind(after)))
                .sort(Sorts.ascending(CREATED, "_id"))
                .limit(limit)
                .map(this::read)
                .into(new ArrayList<>());
    }

    private static Bson behind(Position position) {
        Date created = Date.from(position.createdAt());
        return or(gt(CREATED, created), and(eq(CREATED, created), gt("_id", position.id())));
    }

    @Override
    public List<Message> toldTo(String applicant, Instant from) {
        return collection()
                .find(and(eq(APPLICANT, applicant), gte(CREATED, Date.from(from))))
                .sort(Sorts.ascending(CREATED))
                .map(this::read)
                .into(new ArrayList<>());
    }

    @Override
    public Optional<String> provinceOf(String registration) {
        Document first = collection()
                .find(and(eq(REGISTRATION, registration), exists(PROVINCE)))
                .projection(Projections.include(PROVINCE))
                .first();
        return Optional.ofNullable(first)
                .map(found -> found.getEmbedded(List.of("state", "about", "province"), String.class));
    }
}
