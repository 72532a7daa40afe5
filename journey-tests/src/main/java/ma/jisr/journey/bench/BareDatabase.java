package ma.jisr.journey.bench;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import java.util.Collection;
import java.util.List;
import org.bson.Document;

/** The same writes as the services make, with the plain driver and the same durability. */
final class BareDatabase {

    /** As many as the programme has provinces: writers meet at an envelope as often as in the platform. */
    static final int ENVELOPES = 8;

    private final MongoDatabase database;
    private final Template template;

    BareDatabase(MongoClient mongo, Template template) {
        this.database = mongo.getDatabase("bare").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.template = template;
        database.drop();
        for (int i = 0; i < ENVELOPES; i++) {
            collection("envelopes").insertOne(envelope(i));
            collection("incubators").insertOne(envelope(i));
        }
    }

    private static Document envelope(int number) {
        return new Document("_id", Integer.toString(number))
                .append("available", 1_000_000)
                .append("taken", List.of());
    }

    void draft(String id) {
        collection("registrations").insertOne(copy(template.registration(), id, 0));
    }

    void submit(String id) {
        collection("claims").insertOne(new Document(template.claim()).append("_id", id));
        save("registrations", id, template.registration(), 1);
    }

    void follow(String id) {
        find("registrations", id);
        save("registrations", id, template.registration(), 0);
    }

    void judge(String id) {
        collection("allocations").insertOne(copy(template.allocation(), id, 1));
    }

    void hold(String collection, String id) {
        String holder = Integer.toString(Math.floorMod(id.hashCode(), ENVELOPES));
        collection(collection)
                .updateOne(
                        and(eq("_id", holder), ne("taken.registration", id)),
                        Updates.combine(
                                Updates.push("taken", new Document("registration", id).append("state", "HELD")),
                                Updates.inc("available", -1)));
    }

    void post(String collection, String id) {
        String holder = Integer.toString(Math.floorMod(id.hashCode(), ENVELOPES));
        collection(collection)
                .updateOne(
                        and(eq("_id", holder), eq("taken.registration", id)), Updates.set("taken.$.state", "POSTED"));
    }

    void allocate(String id) {
        find("allocations", id);
        save("allocations", id, template.allocation(), 1);
    }

    void startPlacing(String id) {
        collection("placements").insertOne(copy(template.placement(), id, 0));
    }

    void place(String id) {
        find("placements", id);
        save("placements", id, template.placement(), 1);
    }

    void startMessage(String id, int number) {
        find("contacts", id);
        Document message = template.messages().get(number % template.messages().size());
        collection("messages").insertOne(copy(message, id + number, 0));
    }

    void finishMessage(String id, int number) {
        Document message = template.messages().get(number % template.messages().size());
        save("messages", id + number, message, 0);
    }

    /** Takes acknowledged facts out, in bulk and not waited for on disk, as the relay does. */
    void takeOut(String collection, Collection<String> ids) {
        List<UpdateOneModel<Document>> pulls = ids.stream()
                .map(id -> new UpdateOneModel<Document>(
                        eq("_id", id),
                        Updates.pullByFilter(
                                new Document("outbox", new Document("sequence", new Document("$lte", 9L))))))
                .toList();
        collection(collection)
                .withWriteConcern(WriteConcern.W1)
                .bulkWrite(pulls, new BulkWriteOptions().ordered(false));
    }

    private void find(String collection, String id) {
        collection(collection).find(eq("_id", id)).first();
    }

    private void save(String collection, String id, Document document, int facts) {
        Document set = new Document("state", document.get("state"))
                .append("version", 2L)
                .append("inbox.a", 1L);
        Document update = new Document("$set", set);
        if (facts > 0) {
            update.append("$push", new Document("outbox", new Document("$each", outbox(facts))));
        }
        collection(collection).updateOne(eq("_id", id), update);
    }

    private Document copy(Document document, String id, int facts) {
        return new Document(document).append("_id", id).append("outbox", outbox(facts));
    }

    private List<Document> outbox(int facts) {
        byte[] data = template.facts().values().iterator().next();
        Document entry =
                new Document("sequence", 1L).append("data", new String(data, java.nio.charset.StandardCharsets.UTF_8));
        return facts == 0 ? List.of() : List.of(entry);
    }

    private MongoCollection<Document> collection(String name) {
        return database.getCollection(name);
    }
}
