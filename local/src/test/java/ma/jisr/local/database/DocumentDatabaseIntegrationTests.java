package ma.jisr.local.database;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.currentDate;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentDatabaseIntegrationTests {

    @TempDir
    private Path path;

    private DocumentDatabase server;
    private MongoClient client;
    private MongoDatabase database;
    private MongoCollection<Document> things;

    @BeforeEach
    void start() throws IOException {
        start(DocumentDatabase.SNAPSHOT_AFTER);
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        server.close();
    }

    @Test
    void keepsEveryKindOfValueAcrossARestart() throws IOException {
        Document document = new Document("_id", "id")
                .append("date", Date.from(Instant.parse("2026-11-24T10:00:00.123Z")))
                .append("decimal", Decimal128.parse("12.50"))
                .append("long", Long.MAX_VALUE)
                .append("text", "ⵜⴰⵎⴰⵣⵉⵖⵜ العربية")
                .append("bytes", new Binary(new byte[] {1, 2, 3}))
                .append("list", List.of(1, "two", new Document("three", 3)))
                .append("nothing", null)
                .append("object", new ObjectId());
        things.insertOne(document);
        restart();
        assertThat(things.find().first()).isEqualTo(document);
    }

    @Test
    void keepsUniqueAndSparseIndexesAcrossARestart() throws IOException {
        things.createIndex(Indexes.ascending("reference"), new IndexOptions().unique(true));
        things.createIndex(
                Indexes.ascending("email"), new IndexOptions().unique(true).sparse(true));
        things.createIndex(Indexes.ascending("province"));
        things.insertOne(new Document("reference", "A"));
        things.insertOne(new Document("reference", "B"));
        things.insertOne(new Document("reference", "C").append("email", "x"));
        restart();
        assertDuplicate(new Document("reference", "A"));
        assertDuplicate(new Document("reference", "D").append("email", "x"));
        things.insertOne(new Document("reference", "D"));
        assertThat(things.listIndexes())
                .extracting(index -> index.getString("name"))
                .contains("province_1");
    }

    @Test
    void giveDocumentsWithoutAnIdTheSameIdAfterARestart() throws IOException {
        things.updateOne(eq("key", "operators"), set("value", 1), new UpdateOptions().upsert(true));
        things.replaceOne(eq("key", "whole"), new Document("value", 2), new ReplaceOptions().upsert(true));
        things.findOneAndUpdate(eq("key", "found"), set("value", 3), new FindOneAndUpdateOptions().upsert(true));
        things.updateOne(and(eq("_id", "named"), gt("version", 5)), set("value", 4), new UpdateOptions().upsert(true));
        things.bulkWrite(IntStream.range(0, 3)
                .mapToObj(i -> new UpdateOneModel<Document>(
                        eq("key", "bulk" + i), set("value", i), new UpdateOptions().upsert(true)))
                .toList());
        Map<String, List<Document>> before = content();
        assertThat(before.get("things"))
                .hasSize(7)
                .extracting(each -> each.get("_id"))
                .doesNotContainNull();
        restart();
        assertThat(content()).isEqualTo(before);
    }

    @Test
    void settlesTheCurrentDateWhenItIsWritten() throws IOException {
        things.insertOne(new Document("_id", 1).append("count", 1));
        things.updateOne(eq("_id", 1), combine(currentDate("at"), inc("count", 1)));
        Document before = things.find().first();
        assertThat(before.getDate("at").toInstant()).isCloseTo(Instant.now(), within(Duration.ofSeconds(20)));
        restart();
        assertThat(things.find().first()).isEqualTo(before);
    }

    @Test
    void refusesWritesThatAReplayWouldNotRepeat() {
        Document random = Document.parse("{$expr: {$lt: [{$rand: {}}, 0.5]}}");
        Document now = Document.parse("{$expr: {$lt: ['$at', '$$NOW']}}");
        for (Document filter : List.of(random, now)) {
            assertThatExceptionOfType(MongoCommandException.class).isThrownBy(() -> things.deleteMany(filter));
        }
        assertThatExceptionOfType(MongoCommandException.class)
                .isThrownBy(() -> things.updateMany(new Document(), List.of(set("a", 1))));
        assertThatExceptionOfType(MongoCommandException.class)
                .isThrownBy(() -> things.aggregate(List.of(new Document("$out", "others")))
                        .toCollection());
    }

    @Test
    void refusesTransactions() {
        Document command = Document.parse(
                "{insert: 'things', documents: [{_id: 1}], txnNumber: {$numberLong: '1'}, autocommit: false, startTransaction: true}");
        assertThatExceptionOfType(MongoCommandException.class)
                .isThrownBy(() -> database.runCommand(command))
                .matches(refused -> refused.getErrorCode() == 20);
        assertThat(things.countDocuments()).isZero();
    }

    @Test
    void answersHello() {
        Document hello = database.runCommand(new Document("hello", 1));
        assertThat(hello).containsEntry("isWritablePrimary", true);
        assertThatExceptionOfType(MongoCommandException.class)
                .isThrownBy(() -> database.runCommand(new Document("unheardOf", 1)))
                .matches(refused -> refused.getErrorCode() == 59);
    }

    @Test
    void takesInsertsLargerThanOneDocumentMayBe() throws IOException {
        String megabyte = "x".repeat(1 << 20);
        things.insertMany(IntStream.range(0, 30)
                .mapToObj(i -> new Document("_id", i).append("text", megabyte))
                .toList());
        restart();
        assertThat(things.countDocuments()).isEqualTo(30);
    }

    @Test
    void updatesTheSameDocumentFirstAfterASnapshotAndARestart() throws IOException {
        things.insertMany(IntStream.range(0, 10)
                .mapToObj(i -> new Document("_id", i).append("free", true))
                .toList());
        things.deleteMany(Document.parse("{_id: {$in: [0, 3]}}"));
        things.insertOne(new Document("_id", 20).append("free", true));
        restart(1);
        awaitSnapshot();
        for (int i = 0; i < 4; i++) {
            things.findOneAndUpdate(eq("free", true), set("free", false));
        }
        Map<String, List<Document>> before = content();
        restart(1);
        assertThat(content()).isEqualTo(before);
        assertThat(things.find(eq("free", false)))
                .extracting(each -> each.get("_id"))
                .containsExactly(1, 2, 4, 5);
    }

    @Test
    void comesBackTheSameWhateverWasWritten() throws IOException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 6; round++) {
            for (int i = 0; i < 400; i++) {
                writeAnything(random);
            }
            Map<String, List<Document>> before = content();
            restart(round % 2 == 0 ? 1 : DocumentDatabase.SNAPSHOT_AFTER);
            assertThat(content()).as("seed %d, round %d", seed, round).isEqualTo(before);
            if (round % 2 == 0) {
                awaitSnapshot();
            }
        }
    }

    @Test
    void startsWhenACrashLeftWhatTheSnapshotReplaces() throws IOException {
        things.insertMany(
                IntStream.range(0, 100).mapToObj(i -> new Document("_id", i)).toList());
        stop();
        Path segment = files("journal").getFirst();
        byte[] before = Files.readAllBytes(segment);
        start(1);
        awaitSnapshot();
        things.insertOne(new Document("_id", 100));
        stop();
        Files.write(segment, before);
        Files.writeString(path.resolve("snapshot.unfinished"), "half a snapsh");
        start();
        assertThat(things.countDocuments()).isEqualTo(101);
        assertThat(files("journal")).doesNotContain(segment);
        assertThat(path.resolve("snapshot.unfinished")).doesNotExist();
    }

    @Test
    void refusesADamagedSnapshot() throws IOException {
        things.insertOne(new Document("_id", 1));
        restart(1);
        awaitSnapshot();
        stop();
        Path snapshot = files("snapshot").getFirst();
        byte[] content = Files.readAllBytes(snapshot);
        for (int at = 0; at < content.length; at++) {
            byte[] damaged = content.clone();
            damaged[at] ^= 1;
            Files.write(snapshot, damaged);
            assertThatExceptionOfType(DamagedDataException.class)
                    .as("byte %d", at)
                    .isThrownBy(this::start);
        }
        Files.write(snapshot, content);
        start();
    }

    @Test
    void refusesAJournalThatComesToAnotherResult() throws IOException {
        things.insertOne(new Document("_id", 1));
        stop();
        Path segment = files("journal").getFirst();
        Files.delete(segment);
        try (DataDirectory directory = DataDirectory.open(path);
                Journal journal =
                        new Journal(directory, Replay.run(directory, 0, (position, entry) -> {}), failure -> {})) {
            byte[] command = Command.decode(io.netty.buffer.Unpooled.wrappedBuffer(
                            new Command("test", "drop", new de.bwaldvogel.mongo.bson.Document("drop", "x")).encode()))
                    .encode();
            journal.append(JournalEntry.encode(12345, command));
        }
        assertThatExceptionOfType(DamagedDataException.class)
                .isThrownBy(this::start)
                .withMessageContaining("Record 1 of the journal (drop on test)");
        try (Stream<Path> files = Files.list(path)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        start();
    }

    @Test
    void findsTheSameThroughAnIndexAsWithoutOne() {
        things.createIndex(Indexes.ascending("reference"), new IndexOptions().unique(true));
        things.insertOne(new Document("_id", 1).append("reference", "A-1").append("version", 1));
        things.insertOne(new Document("_id", 2)
                .append("reference", List.of("B-1", "B-2"))
                .append("version", 1));
        assertThat(ids(and(eq("_id", 1), eq("version", 1)))).containsExactly(1);
        assertThat(ids(and(eq("_id", 1), eq("version", 2)))).isEmpty();
        assertThat(ids(and(eq("_id", 1L), eq("_id", 2)))).isEmpty();
        assertThat(ids(new Document("reference", "B-2").append("version", 1))).containsExactly(2);
        assertThat(ids(new Document("reference", Pattern.compile("^A")).append("version", 1)))
                .containsExactly(1);
        assertThat(ids(new Document("reference", null).append("version", 1))).isEmpty();
        assertThat(ids(Document.parse("{_id: {$in: [2, 1]}, version: 1}"))).containsExactly(1, 2);
    }

    private List<Object> ids(Bson filter) {
        return things.find(filter).map(each -> each.get("_id")).into(new ArrayList<>());
    }

    @Test
    void readsWholeDocumentsWhileTheyAreReplaced() throws InterruptedException {
        things.insertOne(state(0));
        AtomicBoolean done = new AtomicBoolean();
        Thread writer = Thread.ofPlatform().start(() -> {
            for (int i = 1; i < 2000; i++) {
                things.replaceOne(eq("_id", 1), state(i));
            }
            done.set(true);
        });
        while (!done.get()) {
            Document read = things.find(eq("_id", 1)).first();
            assertThat(read).isEqualTo(state(read.getInteger("version")));
        }
        writer.join();
    }

    private static Document state(int version) {
        return new Document("_id", 1)
                .append("version", version)
                .append(version % 2 == 0 ? "even" : "odd", "x".repeat(500))
                .append("inner", new Document("version", version).append("list", List.of(version, version)));
    }

    private void writeAnything(Random random) {
        MongoCollection<Document> collection = database.getCollection("random" + random.nextInt(3));
        int key = random.nextInt(60);
        try {
            switch (random.nextInt(12)) {
                case 0, 1, 2 -> collection.insertOne(new Document("_id", key).append("unique", random.nextInt(40)));
                case 3 -> collection.insertOne(new Document("unique", random.nextInt(100)));
                case 4 ->
                    collection.updateOne(
                            eq("unique", random.nextInt(40)), inc("count", 1), new UpdateOptions().upsert(true));
                case 5 -> collection.updateMany(gt("count", random.nextInt(4)), push("list", key));
                case 6 -> collection.updateMany(gt("_id", 30), set("unique", random.nextInt(40)));
                case 7 ->
                    collection.findOneAndUpdate(
                            gt("count", 1),
                            set("count", 0),
                            new FindOneAndUpdateOptions()
                                    .sort(Sorts.descending("unique"))
                                    .returnDocument(ReturnDocument.AFTER));
                case 8 -> collection.deleteOne(gt("unique", random.nextInt(40)));
                case 9 ->
                    collection.replaceOne(
                            eq("unique", random.nextInt(40)),
                            new Document("unique", key),
                            new ReplaceOptions().upsert(true));
                case 10 ->
                    collection.createIndex(
                            Indexes.ascending("unique"),
                            new IndexOptions().unique(true).sparse(true));
                default -> rarely(random, collection);
            }
        } catch (MongoException refused) {
            assertThat(refused.getCode()).as(refused.getMessage()).isIn(11000, 86, 26, 27, 66, -1);
        }
    }

    private static void rarely(Random random, MongoCollection<Document> collection) {
        if (random.nextInt(10) == 0) {
            collection.drop();
        } else {
            collection.findOneAndDelete(gt("unique", 20));
        }
    }

    private void assertDuplicate(Document document) {
        assertThatExceptionOfType(MongoWriteException.class)
                .isThrownBy(() -> things.insertOne(document))
                .matches(refused -> refused.getCode() == 11000);
    }

    private Map<String, List<Document>> content() {
        Map<String, List<Document>> content = new TreeMap<>();
        for (String name : database.listCollectionNames()) {
            List<Document> documents = database.getCollection(name).find().into(new ArrayList<>());
            content.put(name, documents);
        }
        return content;
    }

    private void awaitSnapshot() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> !files("snapshot-").isEmpty()
                        && files("journal").size() == 1
                        && Files.size(files("journal").getFirst()) == 0);
    }

    private List<Path> files(String prefix) throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(each -> each.getFileName().toString().startsWith(prefix))
                    .sorted()
                    .toList();
        }
    }

    private void restart() throws IOException {
        restart(DocumentDatabase.SNAPSHOT_AFTER);
    }

    private void restart(long snapshotAfter) throws IOException {
        stop();
        start(snapshotAfter);
    }

    private void start(long snapshotAfter) throws IOException {
        server = DocumentDatabase.open(path, "localhost", 0, snapshotAfter, failure -> {
            throw new AssertionError(failure);
        });
        client = MongoClients.create("mongodb://localhost:" + server.port());
        database = client.getDatabase("test");
        things = database.getCollection("things");
    }
}
