package ma.jisr.funding.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import ma.jisr.funding.allocation.AllocatingInOrder;
import ma.jisr.funding.allocation.EnvelopeId;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The guards and the changes of which the steps of envelopes are put together. */
final class EnvelopeUpdates {

    private final MongoCollection<Document> collection;
    private final Clock clock;

    /** Whether an envelope counts places; never changes once it is open. */
    private final Map<EnvelopeId, Boolean> countsPlaces = new ConcurrentHashMap<>();

    EnvelopeUpdates(MongoCollection<Document> collection, Clock clock) {
        this.collection = collection;
        this.clock = clock;
    }

    Bson hasRoom(EnvelopeId envelope, long amount) {
        Bson money = gte("amountAvailable", amount);
        return countsPlaces(envelope) ? and(money, gte("placesAvailable", 1L)) : money;
    }

    Bson hasNoRoom(EnvelopeId envelope, long amount) {
        Bson money = lt("amountAvailable", amount);
        return countsPlaces(envelope) ? or(money, lt("placesAvailable", 1L)) : money;
    }

    List<Bson> taking(EnvelopeId envelope, String registration, long amount) {
        List<Bson> changes = counting(envelope, 1, amount);
        changes.add(Updates.push("taken", entry(registration, amount).append("state", "HELD")));
        return changes;
    }

    List<Bson> counting(EnvelopeId envelope, long places, long amount) {
        List<Bson> changes = new ArrayList<>();
        changes.add(Updates.inc("placesTaken", places));
        changes.add(Updates.inc("amountCommitted", amount));
        changes.add(Updates.inc("amountAvailable", -amount));
        if (countsPlaces(envelope)) {
            changes.add(Updates.inc("placesAvailable", -places));
        }
        return changes;
    }

    /** @throws IllegalStateException if there is no such envelope */
    boolean countsPlaces(EnvelopeId envelope) {
        return countsPlaces.computeIfAbsent(envelope, id -> {
            Document document = collection
                    .find(eq("_id", id.toString()))
                    .projection(Projections.include("placesTotal"))
                    .first();
            if (document == null) {
                throw new IllegalStateException("No envelope " + id);
            }
            return document.get("placesTotal") != null;
        });
    }

    /** A place in the line. */
    Bson joining(String registration, long amount) {
        return Updates.push("waiting", entry(registration, amount));
    }

    /** Places in the line, one behind the other. */
    Bson joining(List<AllocatingInOrder.Claim> inOrder) {
        return Updates.pushEach(
                "waiting",
                inOrder.stream()
                        .map(each -> entry(each.registration(), each.amountCentimes()))
                        .toList());
    }

    private Document entry(String registration, long amount) {
        return new Document("registration", registration)
                .append("amountCentimes", amount)
                .append("at", Date.from(clock.instant()));
    }
}
