package ma.jisr.starter.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Date;
import java.util.List;
import java.util.function.Supplier;
import ma.jisr.starter.privacy.PersonKeys;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** Outbox entries as they lie in their aggregate's document; the data of personal ones is encrypted. */
final class OutboxDocuments {

    private final Supplier<PersonKeys> people;

    OutboxDocuments(Supplier<PersonKeys> people) {
        this.people = people;
    }

    List<Document> documents(List<OutboxEntry> entries) {
        return entries.stream().map(this::document).toList();
    }

    List<OutboxEntry> entries(Document aggregate) {
        return aggregate.getList("outbox", Document.class, List.of()).stream()
                .map(this::entry)
                .toList();
    }

    private Document document(OutboxEntry entry) {
        Document document = new Document("id", entry.id())
                .append("sequence", entry.sequence())
                .append("topic", entry.topic())
                .append("key", entry.key())
                .append("type", entry.type())
                .append("time", Date.from(entry.time()))
                .append("traceparent", entry.traceparent());
        return entry.personal() ? document.append("personal", sealed(entry)) : document.append("data", entry.data());
    }

    private @Nullable Binary sealed(OutboxEntry entry) {
        String data = entry.data();
        return data == null
                ? null
                : people.get()
                        .findOrMake(entry.key())
                        .map(key -> new Binary(key.seal(data.getBytes(UTF_8), about(entry.id()))))
                        .orElse(null);
    }

    private OutboxEntry entry(Document entry) {
        boolean personal = entry.containsKey("personal");
        return new OutboxEntry(
                entry.getString("id"),
                entry.get("sequence", Number.class).longValue(),
                entry.getString("topic"),
                entry.getString("key"),
                entry.getString("type"),
                entry.getDate("time").toInstant(),
                entry.getString("traceparent"),
                personal,
                personal ? opened(entry) : entry.getString("data"));
    }

    /** Of an erased person nothing is left to send but a tombstone. */
    private @Nullable String opened(Document entry) {
        Binary sealed = entry.get("personal", Binary.class);
        return sealed == null
                ? null
                : people.get()
                        .find(entry.getString("key"))
                        .map(key -> new String(key.open(sealed.getData(), about(entry.getString("id"))), UTF_8))
                        .orElse(null);
    }

    private static String about(String entry) {
        return "outbox/" + entry;
    }
}
