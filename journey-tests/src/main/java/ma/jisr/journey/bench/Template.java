package ma.jisr.journey.bench;

import com.mongodb.client.MongoClient;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;

/**
 * What one real registration left behind: its documents, its facts and its SMS. The bare program writes and sends copies
 * of exactly these.
 *
 * @param facts by type, in the order of the journey
 * @param messages one document for each SMS, with its text
 */
record Template(
        Document registration,
        Document claim,
        Document allocation,
        Document placement,
        Document contact,
        Map<String, byte[]> facts,
        List<Document> messages,
        List<String> texts) {

    /** Reads it from the services' databases and topics. */
    static Template of(MongoClient mongo, List<ConsumerRecord<String, byte[]>> records, String id, List<String> texts) {
        Document registration = one(mongo, "registration", "registrations", id);
        String applicant = registration.get("state", Document.class).getString("applicant");
        return new Template(
                registration,
                new Document("registration", id),
                one(mongo, "funding", "allocations", id),
                one(mongo, "incubator", "placements", id),
                one(mongo, "notification", "contacts", applicant),
                facts(records, id),
                messages(mongo, id),
                texts);
    }

    private static Document one(MongoClient mongo, String database, String collection, String id) {
        Document found = mongo.getDatabase(database)
                .getCollection(collection)
                .find(new Document("_id", id))
                .first();
        if (found == null) {
            throw new IllegalStateException("No " + id + " in " + database + "." + collection);
        }
        return found;
    }

    private static List<Document> messages(MongoClient mongo, String id) {
        return mongo.getDatabase("notification")
                .getCollection("messages")
                .find(new Document("state.about.registration", id))
                .into(new ArrayList<>());
    }

    private static Map<String, byte[]> facts(List<ConsumerRecord<String, byte[]>> records, String id) {
        Map<String, byte[]> facts = new LinkedHashMap<>();
        records.stream()
                .filter(record -> id.equals(record.key()))
                .forEach(record -> facts.put(typeOf(record), record.value()));
        return facts;
    }

    static String typeOf(ConsumerRecord<String, byte[]> record) {
        String type =
                new String(record.headers().lastHeader("ce_type").value(), java.nio.charset.StandardCharsets.UTF_8);
        return type.substring("ma.jisr.".length(), type.length() - ".v1".length());
    }
}
