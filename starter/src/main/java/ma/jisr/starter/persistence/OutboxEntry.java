package ma.jisr.starter.persistence;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/**
 * A fact that is decided and saved but not yet known to be on the broker.
 *
 * @param data the fact as JSON, exactly as it is sent
 */
public record OutboxEntry(
        String id,
        long sequence,
        String topic,
        String key,
        String type,
        Instant time,
        String traceparent,
        String data) {

    Document toDocument() {
        return new Document("id", id)
                .append("sequence", sequence)
                .append("topic", topic)
                .append("key", key)
                .append("type", type)
                .append("time", Date.from(time))
                .append("traceparent", traceparent)
                .append("data", data);
    }

    static List<OutboxEntry> listOf(Document aggregate) {
        return aggregate.getList("outbox", Document.class, List.of()).stream()
                .map(OutboxEntry::from)
                .toList();
    }

    private static OutboxEntry from(Document entry) {
        return new OutboxEntry(
                entry.getString("id"),
                entry.get("sequence", Number.class).longValue(),
                entry.getString("topic"),
                entry.getString("key"),
                entry.getString("type"),
                entry.getDate("time").toInstant(),
                entry.getString("traceparent"),
                entry.getString("data"));
    }
}
