package ma.jisr.local.database;

import de.bwaldvogel.mongo.bson.Document;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** All that a backend holds: written out as commands, and built again from commands. */
final class Content {
    private static final int BATCH = 100;

    private final DocumentBackend backend;
    private final Channel channel = new EmbeddedChannel();

    Content(DocumentBackend backend) {
        this.backend = backend;
    }

    /** Applies a record of a snapshot, which can't fail. */
    void load(byte[] snapshotRecord) {
        Document answer = run(Command.decode(Unpooled.wrappedBuffer(snapshotRecord)));
        if (answer.containsKey("writeErrors")) {
            throw new DamagedDataException("The snapshot contradicts itself: " + answer);
        }
    }

    /** Applies a record of the journal, which must come out as it did the first time. */
    void replay(long position, byte[] entry) {
        JournalEntry journaled = JournalEntry.decode(entry);
        Outcome outcome = backend.apply(channel, journaled.command(), position);
        if (outcome.digest() != journaled.digest()) {
            throw new DamagedDataException(
                    "Record %d of the journal (%s on %s) no longer has the result it had when it was answered"
                            .formatted(
                                    position,
                                    journaled.command().name(),
                                    journaled.command().database()));
        }
    }

    void writeTo(Consumer<byte[]> sink) {
        backend.databaseNames().stream().sorted().forEach(database -> write(database, sink));
    }

    private void write(String database, Consumer<byte[]> sink) {
        for (Document collection : list(database, new Document("listCollections", 1))) {
            String name = (String) collection.get("name");
            sink.accept(encode(database, new Document("create", name)));
            writeIndexes(database, name, sink);
            writeDocuments(database, name, sink);
        }
    }

    private void writeIndexes(String database, String collection, Consumer<byte[]> sink) {
        List<Document> indexes = list(database, new Document("listIndexes", collection)).stream()
                .filter(index -> !Objects.equals(index.get("name"), "_id_"))
                .toList();
        if (!indexes.isEmpty()) {
            sink.accept(encode(database, new Document("createIndexes", collection).append("indexes", indexes)));
        }
    }

    private void writeDocuments(String database, String collection, Consumer<byte[]> sink) {
        List<Document> batch = new ArrayList<>(BATCH);
        for (Document document : backend.documents(database, collection)) {
            batch.add(document);
            if (batch.size() == BATCH) {
                sink.accept(insert(database, collection, batch));
                batch.clear();
            }
        }
        if (!batch.isEmpty()) {
            sink.accept(insert(database, collection, batch));
        }
    }

    private static byte[] insert(String database, String collection, List<Document> documents) {
        return encode(
                database,
                new Document("insert", collection).append("ordered", true).append("documents", documents));
    }

    private static byte[] encode(String database, Document body) {
        return Command.of(database, body).encode();
    }

    @SuppressWarnings("unchecked")
    private List<Document> list(String database, Document command) {
        Document cursor = (Document) run(Command.of(database, command)).get("cursor");
        return (List<Document>) cursor.get("firstBatch");
    }

    private Document run(Command command) {
        return backend.apply(channel, command, 0).answerOrThrow();
    }
}
