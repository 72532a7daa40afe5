package ma.jisr.registration.persistence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import ma.jisr.registration.registration.References;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** The references given out, in the collection {@code references}. */
@Repository
class MongoReferences implements References {

    private final MongoCollection<Document> references;

    MongoReferences(MongoDatabase database) {
        this.references = database.getCollection("references");
    }

    @Override
    public boolean reserve(String reference, String registration) {
        return Keys.inserted(references, new Document("_id", reference).append("registration", registration));
    }
}
