package ma.jisr.starter.audit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import ma.jisr.starter.persistence.NeedsIndexes;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The entries in the collection {@code audit}, their number as {@code _id}: of two copies that write the same number
 * one wins, the other goes on behind it.
 */
public final class AuditTrail implements NeedsIndexes {

    private final MongoCollection<Document> collection;
    private @Nullable Head head;

    private record Head(long number, String hash) {}

    public AuditTrail(MongoDatabase database) {
        this.collection = database.getCollection("audit");
    }

    @Override
    public void prepare() {
        collection.createIndex(Indexes.ascending("person", "_id"));
    }

    /** Durable when it returns. */
    synchronized void append(AuditEntry.Deed deed) {
        Head last = head == null ? last() : head;
        while (true) {
            AuditEntry entry = deed.after(last.number(), last.hash());
            try {
                collection.insertOne(document(entry));
                head = new Head(entry.number(), entry.hash());
                return;
            } catch (MongoWriteException e) {
                if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw e;
                }
                last = last();
            }
        }
    }

    /** Where the chain ends now; read once by each copy, and after another copy was first. */
    private Head last() {
        Document last = collection.find().sort(Sorts.descending("_id")).limit(1).first();
        return last == null ? new Head(0, AuditEntry.BEGINNING) : new Head(last.getLong("_id"), last.getString("hash"));
    }

    /** What was done with a person's data, oldest first, after the entry of the given number. */
    public List<AuditEntry> of(String person, long after, int limit) {
        return collection
                .find(and(eq("person", person), gt("_id", after)))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .map(AuditTrail::entry)
                .into(new ArrayList<>());
    }

    /** Reads the whole chain. */
    public Verdict verify() {
        long number = 0;
        String hash = AuditEntry.BEGINNING;
        for (Document document : collection.find().sort(Sorts.ascending("_id"))) {
            AuditEntry entry = entry(document);
            if (!entry.follows(number, hash)) {
                return new Verdict(number, hash, number + 1);
            }
            number = entry.number();
            hash = entry.hash();
        }
        return new Verdict(number, hash, null);
    }

    /**
     * What a verification found.
     *
     * @param entries how many follow each other unbroken from the first
     * @param head hash of the last of them; kept elsewhere, it also shows when the end was cut off
     * @param firstBroken number of the first entry that is missing or altered; null if there is none
     */
    public record Verdict(
            long entries, String head, @Nullable Long firstBroken) {}

    private static Document document(AuditEntry entry) {
        return new Document("_id", entry.number())
                .append("at", Date.from(entry.at()))
                .append("actor", entry.actor())
                .append("roles", entry.roles())
                .append("action", entry.action())
                .append("subject", entry.subject())
                .append("person", entry.person())
                .append("reason", entry.reason())
                .append("previous", entry.previous())
                .append("hash", entry.hash());
    }

    private static AuditEntry entry(Document document) {
        return new AuditEntry(
                document.get("_id", Number.class).longValue(),
                document.getDate("at").toInstant(),
                document.getString("actor"),
                document.getList("roles", String.class),
                document.getString("action"),
                document.getString("subject"),
                document.getString("person"),
                document.getString("reason"),
                document.getString("previous"),
                document.getString("hash"));
    }
}
