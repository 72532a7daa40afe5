package ma.jisr.starter.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import ma.jisr.starter.aggregate.Aggregates;
import ma.jisr.starter.aggregate.Decided;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.facts.FactSource;
import ma.jisr.starter.faults.CrashPoints;
import ma.jisr.starter.faults.SeededDefects;
import ma.jisr.starter.problem.Problem;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Aggregates as documents: {@code {_id, version, sequence, state, inbox: {source: sequence}, outbox: [fact]}}, and
 * {@code {person, personal}} where the state has personal components.
 *
 * <p>Every write names the version it was decided on; the loser of a race decides again. The outbox is pushed to and
 * pulled from, never replaced, so that the relay's acknowledgements need no version.
 */
public abstract class AggregateDocuments<T> implements Aggregates<T>, Outbox, NeedsIndexes {

    private static final int ATTEMPTS = 100;

    private final AggregateContext context;
    private final MongoCollection<Document> collection;
    private final Class<T> type;
    private final PersonalPart personal;
    private final OutboxDocuments outboxes;
    private final Writes writes;

    protected AggregateDocuments(AggregateContext context, String collection, Class<T> type) {
        this.context = context;
        this.collection = context.database().getCollection(collection);
        this.type = type;
        this.personal = new PersonalPart(context, collection, type);
        this.outboxes = new OutboxDocuments(context.people());
        this.writes = new Writes(context, personal, outboxes);
    }

    /** For queries, and for guarded updates of one document that need no decision. */
    protected final MongoCollection<Document> collection() {
        return collection;
    }

    protected final T read(Document document) {
        return context.codec().fromDocument(personal.whole(document), type);
    }

    protected final Versioned<T> readVersioned(Document document) {
        return new Versioned<>(read(document), version(document));
    }

    /** The indexes that this kind's queries need, beside the one of the outbox. */
    protected List<IndexModel> indexes() {
        return List.of();
    }

    /**
     * Makes the indexes, and has the relay look after the outboxes; repeatable.
     *
     * @throws IllegalStateException naming JISR_MASTER_KEY, if it doesn't open the keys that are stored
     */
    @Override
    public final void prepare() {
        List<IndexModel> all = new ArrayList<>(indexes());
        all.add(new IndexModel(Indexes.ascending("outbox.time")));
        collection.createIndexes(all);
        personal.verifyKeys();
        context.relay().watch(this);
    }

    @Override
    public Optional<Versioned<T>> find(String id) {
        return Optional.ofNullable(collection.find(eq("_id", id)).first()).map(this::readVersioned);
    }

    @Override
    public boolean create(String id, Decided<T> first) {
        return insert(id, null, first);
    }

    @Override
    public boolean create(String id, FactSource source, Decided<T> first) {
        return insert(id, source, first);
    }

    private boolean insert(String id, @Nullable FactSource source, Decided<T> first) {
        List<OutboxEntry> entries = writes.entries(0, first.facts());
        try {
            collection.insertOne(writes.inserted(id, source, first.state(), entries));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY && exists(id)) {
                return false;
            }
            throw e;
        }
        saved(id, entries);
        return true;
    }

    private boolean exists(String id) {
        return collection.find(eq("_id", id)).projection(new Document("_id", 1)).first() != null;
    }

    @Override
    public T change(String id, Function<T, Decided<T>> decision) {
        return save(id, null, null, decision);
    }

    @Override
    public T change(String id, long expectedVersion, Function<T, Decided<T>> decision) {
        return save(id, expectedVersion, null, decision);
    }

    @Override
    public T handle(String id, FactSource source, Function<T, Decided<T>> decision) {
        return save(id, null, source, decision);
    }

    private T save(String id, @Nullable Long expected, @Nullable FactSource source, Function<T, Decided<T>> decision) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Document before = load(id);
            T state = read(before);
            if (expected != null && expected != version(before)) {
                throw Problem.preconditionFailed();
            }
            if (source != null && isHandled(before, source)) {
                return state;
            }
            Decided<T> decided = decision.apply(state);
            if (changesNothing(state, decided, source) || saveOnce(id, before, source, decided)) {
                return decided.state();
            }
        }
        throw Problem.busy();
    }

    private Document load(String id) {
        Document document = collection.find(eq("_id", id)).first();
        if (document == null) {
            throw Problem.notFound(collection.getNamespace().getCollectionName(), id);
        }
        return document;
    }

    private boolean isHandled(Document before, FactSource source) {
        Number mark = before.get("inbox", new Document()).get(source.mark(), Number.class);
        return mark != null && mark.longValue() >= source.sequence() && !SeededDefects.on("no-inbox-check");
    }

    private boolean changesNothing(T state, Decided<T> decided, @Nullable FactSource source) {
        return source == null && decided.facts().isEmpty() && state.equals(decided.state());
    }

    private boolean saveOnce(String id, Document before, @Nullable FactSource source, Decided<T> decided) {
        List<OutboxEntry> waiting = outboxes.entries(before);
        List<OutboxEntry> added =
                writes.entries(before.get("sequence", Number.class).longValue(), decided.facts());
        writes.refuseOverflow(waiting, added);
        Document update = writes.updated(id, version(before) + 1, source, decided.state(), added);
        boolean matched = collection
                        .updateOne(and(eq("_id", id), eq("version", version(before))), update)
                        .getMatchedCount()
                == 1;
        if (matched && !added.isEmpty()) {
            List<OutboxEntry> whole = new ArrayList<>(waiting);
            whole.addAll(added);
            saved(id, whole);
        }
        return matched;
    }

    private void saved(String id, List<OutboxEntry> outbox) {
        CrashPoints.at("outbox.afterSaveBeforeHint");
        if (!outbox.isEmpty()) {
            context.relay().hint(this, id, outbox);
        }
    }

    private static long version(Document document) {
        return document.get("version", Number.class).longValue();
    }

    @Override
    public String name() {
        return collection.getNamespace().getCollectionName();
    }

    @Override
    public Map<String, List<OutboxEntry>> olderThan(Instant time, int limit) {
        Map<String, List<OutboxEntry>> found = new LinkedHashMap<>();
        collection
                .find(lt("outbox.time", Date.from(time)))
                .projection(new Document("outbox", 1))
                .limit(limit)
                .forEach(document -> found.put(document.getString("_id"), outboxes.entries(document)));
        return found;
    }

    /** Not waited for on disk: an acknowledgement that is lost means a fact sent twice, which its consumers expect. */
    @Override
    public void acknowledged(Map<String, Long> sequences) {
        List<UpdateOneModel<Document>> pulls = sequences.entrySet().stream()
                .map(e -> new UpdateOneModel<Document>(
                        eq("_id", e.getKey()),
                        new Document(
                                "$pull",
                                new Document("outbox", new Document("sequence", new Document("$lte", e.getValue()))))))
                .toList();
        collection.withWriteConcern(WriteConcern.W1).bulkWrite(pulls, new BulkWriteOptions().ordered(false));
    }
}
