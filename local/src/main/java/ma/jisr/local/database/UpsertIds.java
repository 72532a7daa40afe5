package ma.jisr.local.database;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * The ids of documents that an upsert creates without naming one: the write's position and a count, so that a replay
 * makes the same. They start with zeros, where the ids that drivers make start with the time.
 */
final class UpsertIds {
    private static final String ID = "_id";

    private long position;
    private int count;

    /** Begins the ids of one write. The caller holds the lock that orders writes. */
    void begin(long writePosition) {
        position = writePosition;
        count = 0;
    }

    /** The selector, with an id if the document it would create had none. */
    Document complete(Document selector, Document update) {
        if (namesId(selector) || update.containsKey(ID)) {
            return selector;
        }
        Document complete = selector.clone();
        complete.put(ID, next());
        return complete;
    }

    private ObjectId next() {
        return new ObjectId(
                ByteBuffer.allocate(12).putLong(position).putInt(count++).array());
    }

    private static boolean namesId(Document selector) {
        return isLiteral(selector.get(ID)) || conjunction(selector).stream().anyMatch(UpsertIds::namesId);
    }

    @SuppressWarnings("unchecked")
    private static List<Document> conjunction(Document selector) {
        return (List<Document>) selector.getOrDefault("$and", List.of());
    }

    private static boolean isLiteral(Object id) {
        if (!(id instanceof Document expression)) {
            return id != null;
        }
        return expression.containsKey("$eq")
                || expression.get("$in") instanceof List<?> ids && !ids.isEmpty()
                || expression.keySet().stream().noneMatch(key -> key.startsWith("$"));
    }
}
