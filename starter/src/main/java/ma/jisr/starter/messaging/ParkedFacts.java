package ma.jisr.starter.messaging;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.size;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import ma.jisr.starter.privacy.PersonKeys;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Parks a key: its failing fact and all later ones wait in one document, in order, while all other keys go on. A key is
 * freed only when nothing of it waits, so a new fact can't overtake the parked ones.
 */
final class ParkedFacts implements SetAside {

    private static final Logger log = LoggerFactory.getLogger(ParkedFacts.class);

    private final MongoCollection<Document> collection;
    private final String listener;
    private final Clock clock;
    private final @Nullable PersonKeys people;

    /** @param people given where facts name the person whose id is their key: they are parked under her key only */
    ParkedFacts(MongoCollection<Document> collection, String listener, Clock clock, @Nullable PersonKeys people) {
        this.collection = collection;
        this.listener = listener;
        this.clock = clock;
        this.people = people;
    }

    @Override
    public void put(ReceivedFact fact, RuntimeException reason) {
        String id = id(fact.key());
        Document entry = toDocument(fact).append("reason", reason.toString());
        collection.updateOne(
                eq("_id", id),
                Updates.combine(
                        Updates.setOnInsert("listener", listener),
                        Updates.setOnInsert("since", Date.from(clock.instant())),
                        Updates.push("facts", entry)),
                new UpdateOptions().upsert(true));
    }

    @Override
    public Set<String> blocked(Map<String, List<ReceivedFact>> byKey) {
        Set<String> blocked = new HashSet<>();
        List<String> ids = byKey.keySet().stream().map(this::id).toList();
        collection
                .find(in("_id", ids))
                .projection(new Document("_id", 1))
                .forEach(d -> blocked.add(d.getString("_id").substring(listener.length() + 1)));
        return blocked;
    }

    @Override
    public boolean behind(ReceivedFact fact) {
        return collection
                        .updateOne(eq("_id", id(fact.key())), Updates.push("facts", toDocument(fact)))
                        .getMatchedCount()
                == 1;
    }

    @Override
    public Redriven redrive(FactHandling handling) {
        int handled = 0;
        for (Document parked : collection.find(eq("listener", listener))) {
            handled += redrive(parked.getString("_id"), handling);
        }
        return new Redriven(handled, waiting());
    }

    private int redrive(String id, FactHandling handling) {
        int handled = 0;
        Document first;
        while ((first = first(id)) != null) {
            if (!handles(fromDocument(first), handling)) {
                return handled;
            }
            collection.updateOne(eq("_id", id), Updates.popFirst("facts"));
            handled++;
        }
        collection.deleteOne(and(eq("_id", id), size("facts", 0)));
        return handled;
    }

    private @Nullable Document first(String id) {
        Document parked = collection.find(eq("_id", id)).first();
        List<Document> facts = parked == null ? List.of() : parked.getList("facts", Document.class);
        return facts.isEmpty() ? null : facts.getFirst();
    }

    private static boolean handles(ReceivedFact fact, FactHandling handling) {
        try {
            handling.handleOnce(fact);
            return true;
        } catch (RuntimeException e) {
            log.error("{} still can't be handled and stays parked", fact.where(), e);
            return false;
        }
    }

    private int waiting() {
        int waiting = 0;
        for (Document parked : collection.find(eq("listener", listener))) {
            waiting += parked.getList("facts", Document.class).size();
        }
        return waiting;
    }

    private @Nullable Binary sealed(String key, byte[] data) {
        return people == null
                ? new Binary(data)
                : people.findOrMake(key)
                        .map(person -> new Binary(person.seal(data, id(key))))
                        .orElse(null);
    }

    /** Of an erased person a tombstone is left. */
    private byte @Nullable [] opened(String key, byte[] data) {
        return people == null
                ? data
                : people.find(key).map(person -> person.open(data, id(key))).orElse(null);
    }

    private String id(String key) {
        return listener + "/" + key;
    }

    private Document toDocument(ReceivedFact fact) {
        Document headers = new Document();
        fact.headers().forEach((name, value) -> headers.append(name, value));
        byte[] data = fact.data();
        return new Document("topic", fact.topic())
                .append("key", fact.key())
                .append("headers", headers)
                .append("data", data == null ? null : sealed(fact.key(), data));
    }

    private ReceivedFact fromDocument(Document entry) {
        Map<String, String> headers = new TreeMap<>();
        entry.get("headers", Document.class).forEach((name, value) -> headers.put(name, value.toString()));
        Binary data = entry.get("data", Binary.class);
        String key = entry.getString("key");
        return new ReceivedFact(
                entry.getString("topic"), key, headers, data == null ? null : opened(key, data.getData()));
    }
}
