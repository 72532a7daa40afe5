package ma.jisr.registration.persistence;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Objects;
import ma.jisr.registration.account.SigningKeyTexts;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The sealed signing keys in the collection {@code signing_keys}; the first copy to insert one wins. */
@Repository
class MongoSigningKeys implements SigningKeyTexts {

    private final MongoCollection<Document> keys;

    MongoSigningKeys(MongoDatabase database) {
        this.keys = database.getCollection("signing_keys");
    }

    @Override
    public String orStore(String name, String candidate) {
        return Keys.inserted(keys, new Document("_id", name).append("sealed", candidate))
                ? candidate
                : Objects.requireNonNull(stored(name));
    }

    @Override
    public @Nullable String stored(String name) {
        Document found = keys.find(eq("_id", name)).first();
        return found == null ? null : found.getString("sealed");
    }
}
