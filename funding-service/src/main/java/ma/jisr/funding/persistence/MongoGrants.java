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
import ma.jisr.funding.allocation.Grants;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Grants in {@code grants}, a document for each applicant: {@code {_id, running: [{programme, registration}]}}. */
@Repository
class MongoGrants implements Grants {

    private final MongoCollection<Document> collection;

    MongoGrants(MongoDatabase database) {
        this.collection = database.getCollection("grants");
    }

    @Override
    public long besides(String programme, String applicant) {
        Document found = collection.find(eq("_id", applicant)).first();
        if (found == null) {
            return 0;
        }
        return found.getList("running", Document.class, List.of()).stream()
                .filter(grant -> !programme.equals(grant.getString("programme")))
                .count();
    }

    @Override
    public void add(String applicant, String programme, String registration) {
        Document grant = new Document("programme", programme).append("registration", registration);
        try {
            upsert(applicant, grant);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            upsert(applicant, grant); // Another grant of hers was the first, at the same moment.
        }
    }

    private void upsert(String applicant, Document grant) {
        collection.updateOne(
                eq("_id", applicant), Updates.addToSet("running", grant), new UpdateOptions().upsert(true));
    }

    @Override
    public void remove(String applicant, String registration) {
        collection.updateOne(eq("_id", applicant), Updates.pull("running", new Document("registration", registration)));
        collection.deleteOne(and(eq("_id", applicant), size("running", 0)));
    }
}
