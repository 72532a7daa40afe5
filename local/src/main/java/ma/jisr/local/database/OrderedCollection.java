package ma.jisr.local.database;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Documents in the order of their insertion, which a snapshot keeps: whichever document an update finds first, it finds
 * first after a restart too. A query that names all fields of a unique index looks at one document.
 */
final class OrderedCollection extends AbstractSynchronizedMongoCollection<Integer> {
    private static final Set<Class<?>> PLAIN =
            Set.of(String.class, Number.class, Boolean.class, Instant.class, ObjectId.class, UUID.class);

    private final LinkedHashMap<Integer, Document> documents = new LinkedHashMap<>();
    private final UpsertIds upsertIds;
    private int nextPosition;

    OrderedCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            UpsertIds upsertIds) {
        super(database, name, options, cursors);
        this.upsertIds = upsertIds;
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document projection) {
        Document demanded = demanded(query);
        for (Index<Integer> index : getIndexes()) {
            if (index instanceof OrderedDatabase.OrderedUniqueIndex unique && unique.narrows(demanded)) {
                return matchDocuments(query, unique.narrow(demanded), orderBy, skip, limit, batchSize, projection);
            }
        }
        return super.queryDocuments(query, orderBy, skip, limit, batchSize, projection);
    }

    /** The plain values that a document must have to match: those of the query itself and of its conjunctions. */
    @SuppressWarnings("unchecked")
    private static Document demanded(Document query) {
        Document demanded = new Document();
        query.forEach((key, value) -> {
            if (key.equals("$and")) {
                ((Iterable<Document>) value).forEach(each -> demanded.putAll(demanded(each)));
            } else if (PLAIN.stream().anyMatch(type -> type.isInstance(value))) {
                demanded.put(key, value);
            }
        });
        return demanded;
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document projection) {
        Collection<Document> all =
                isNaturalDescending(orderBy) ? documents.sequencedValues().reversed() : documents.values();
        return matchDocumentsFromStream(all.stream(), query, orderBy, skip, limit, batchSize, projection);
    }

    @Override
    public synchronized Document updateDocuments(
            Document selector, Document update, ArrayFilters filters, boolean multi, boolean upsert, Oplog oplog) {
        Document target = upsert && !exists(selector) ? upsertIds.complete(selector, update) : selector;
        return super.updateDocuments(target, update, filters, multi, upsert, oplog);
    }

    @Override
    public synchronized Document findAndModify(Document command) {
        Document selector = (Document) command.getOrDefault("query", new Document());
        if (!Utils.isTrue(command.get("upsert")) || exists(selector)) {
            return super.findAndModify(command);
        }
        Document target = command.clone();
        target.put("query", upsertIds.complete(selector, (Document) command.get("update")));
        return super.findAndModify(target);
    }

    private boolean exists(Document selector) {
        return handleQuery(selector, 0, 1).iterator().hasNext();
    }

    @Override
    protected Document getDocument(Integer position) {
        return documents.get(position);
    }

    @Override
    protected Integer addDocumentInternal(Document document) {
        documents.put(nextPosition, document);
        return nextPosition++;
    }

    @Override
    protected void removeDocument(Integer position) {
        documents.remove(position);
    }

    @Override
    protected void handleUpdate(Integer position, Document before, Document after) {
        // documents are updated in place
    }

    @Override
    protected Stream<DocumentWithPosition<Integer>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream().map(each -> new DocumentWithPosition<>(each.getValue(), each.getKey()));
    }

    @Override
    public synchronized int count() {
        return documents.size();
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected int getDataSize() {
        return 0;
    }

    @Override
    protected void updateDataSize(int delta) {
        throw new UnsupportedOperationException("Sizes are not tracked");
    }
}
