package ma.jisr.registration.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import ma.jisr.registration.account.SealedKey;
import ma.jisr.registration.account.SealedKeys;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** The keys in the collection {@code sealed_keys}, a handful, always read whole. */
@Repository
class MongoSealedKeys implements SealedKeys {

    private final MongoCollection<Document> keys;

    MongoSealedKeys(MongoDatabase database) {
        this.keys = database.getCollection("sealed_keys");
    }

    @Override
    public List<SealedKey> all() {
        List<SealedKey> all = new ArrayList<>();
        keys.find().forEach(document -> all.add(key(document)));
        return all;
    }

    @Override
    public boolean add(SealedKey key) {
        return Keys.inserted(keys, document(key));
    }

    @Override
    public boolean replace(SealedKey old, SealedKey next) {
        return keys.replaceOne(exactly(old), document(next)).getMatchedCount() == 1;
    }

    @Override
    public void remove(SealedKey key) {
        keys.deleteOne(exactly(key));
    }

    private static Bson exactly(SealedKey key) {
        return and(eq("_id", key.name()), eq("sealed", key.sealed()), eq("from", Date.from(key.from())));
    }

    private static Document document(SealedKey key) {
        return new Document("_id", key.name())
                .append("kind", key.kind())
                .append("number", key.number())
                .append("sealed", key.sealed())
                .append("from", Date.from(key.from()));
    }

    private static SealedKey key(Document document) {
        return new SealedKey(
                document.getString("kind"),
                document.get("number", Number.class).longValue(),
                document.getString("sealed"),
                document.getDate("from").toInstant());
    }
}
