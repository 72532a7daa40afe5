package ma.jisr.funding.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.size;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.stream.Stream;
import ma.jisr.funding.allocation.Grants;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/**
 * Grants in {@code grants}, a document for each holder: {@code {_id, running: [{programme, registration}]}}, in the order in
 * which she got them. All by {@code _id}.
 */
@Repository
class MongoGrants implements Grants {

    private final MongoCollection<Document> collection;

    MongoGrants(MongoDatabase database) {
        this.collection = database.getCollection("grants");
    }

    @Override
    public long besides(String programme, String holder) {
        return ofOthers(programme, running(holder).stream());
    }

    @Override
    public long before(String holder, String programme, String registration) {
        return ofOthers(
                programme,
                running(holder).stream().takeWhile(grant -> !registration.equals(grant.getString("registration"))));
    }

    private static long ofOthers(String programme, Stream<Document> grants) {
        return grants.filter(grant -> !programme.equals(grant.getString("programme")))
                .count();
    }

    private List<Document> running(String holder) {
        Document found = collection.find(eq("_id", holder)).first();
        return found == null ? List.of() : found.getList("running", Document.class, List.of());
    }

    @Override
    public void add(String holder, String programme, String registration) {
        Document grant = new Document("programme", programme).append("registration", registration);
        try {
            upsert(holder, grant);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            upsert(holder, grant); // Another grant of hers was the first, at the same moment.
        }
    }

    private void upsert(String holder, Document grant) {
        collection.updateOne(eq("_id", holder), Updates.addToSet("running", grant), new UpdateOptions().upsert(true));
    }

    @Override
    public void remove(String holder, String registration) {
        collection.updateOne(eq("_id", holder), Updates.pull("running", new Document("registration", registration)));
        collection.deleteOne(and(eq("_id", holder), size("running", 0)));
    }
}
