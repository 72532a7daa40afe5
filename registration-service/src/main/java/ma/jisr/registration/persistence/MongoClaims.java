package ma.jisr.registration.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Date;
import java.util.Optional;
import ma.jisr.registration.registration.Claim;
import ma.jisr.registration.registration.Claims;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** The claims in the collection {@code active_registrations}; every write is one guarded step on one document. */
@Repository
class MongoClaims implements Claims {

    private final MongoCollection<Document> claims;

    MongoClaims(MongoDatabase database) {
        this.claims = database.getCollection("active_registrations");
    }

    @Override
    public boolean put(Claim claim) {
        return Keys.inserted(claims, document(claim));
    }

    @Override
    public Optional<Claim> find(String id) {
        return Optional.ofNullable(claims.find(eq("_id", id)).first()).map(MongoClaims::claim);
    }

    @Override
    public boolean replace(Claim old, Claim next) {
        return claims.replaceOne(and(eq("_id", old.id()), eq("token", old.token())), document(next))
                        .getMatchedCount()
                == 1;
    }

    @Override
    public void release(String id, String registration) {
        claims.deleteOne(and(eq("_id", id), eq("registration", registration)));
    }

    private static Document document(Claim claim) {
        return new Document("_id", claim.id())
                .append("registration", claim.registration())
                .append("token", claim.token())
                .append("at", Date.from(claim.at()));
    }

    private static Claim claim(Document document) {
        return new Claim(
                document.getString("_id"),
                document.getString("registration"),
                document.getString("token"),
                document.getDate("at").toInstant());
    }
}
