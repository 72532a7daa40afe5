package ma.jisr.local.database;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the database under load, again and again, and looks for every write that it acknowledged. */
class KillIntegrationTests {
    private static final int ROUNDS = 6;
    private static final int WRITERS = 12;

    @TempDir
    private Path path;

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private final Map<String, Document> acknowledged = new ConcurrentHashMap<>();
    private final Map<Integer, Integer> counted = new ConcurrentHashMap<>();
    private final Map<Integer, String> lastClaims = new ConcurrentHashMap<>();
    private final Set<String> removed = ConcurrentHashMap.newKeySet();
    private final AtomicInteger nextClaim = new AtomicInteger();
    private final AtomicInteger writes = new AtomicInteger();

    @Test
    void losesNoAcknowledgedWriteAndTearsNoUniqueIndex() throws IOException, InterruptedException, ExecutionException {
        for (int round = 0; round < ROUNDS; round++) {
            try (RunningDatabase database = start();
                    MongoClient client = database.connect()) {
                MongoCollection<Document> claims = claims(client);
                claims.createIndex(Indexes.ascending("claim"), new IndexOptions().unique(true));
                verify(client);
                killWhileWriting(database, client);
            }
        }
        try (RunningDatabase database = start();
                MongoClient client = database.connect()) {
            verify(client);
        }
        assertThat(acknowledged).as("seed %d", seed).hasSizeGreaterThan(ROUNDS * 100);
    }

    private RunningDatabase start() throws IOException {
        return RunningDatabase.start(path.resolve("data"), "--snapshot-after", "200000");
    }

    private void killWhileWriting(RunningDatabase database, MongoClient client)
            throws InterruptedException, ExecutionException {
        int enough = writes.get() + 500 + random.nextInt(5000);
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        List<Future<?>> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            int writer = i;
            writers.add(threads.submit(() -> writeUntilKilled(writer, client)));
        }
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(1))
                .until(() -> writes.get() >= enough);
        database.kill();
        threads.shutdown();
        for (Future<?> writer : writers) {
            writer.get();
        }
    }

    private void writeUntilKilled(int writer, MongoClient client) {
        try {
            while (true) {
                claim(writer, client);
                count(writer, client);
                if (writes.get() % 10 == 0) {
                    remove(writer, client);
                }
            }
        } catch (MongoException killed) {
            assertThat(killed).isNotInstanceOf(MongoWriteException.class);
        }
    }

    /** Neighbours want the same claim; the unique index lets one have it. */
    private void claim(int writer, MongoClient client) {
        int claim = nextClaim.getAndIncrement() / 2;
        Document document =
                new Document("_id", claim + "-" + writer).append("claim", claim).append("text", "x".repeat(200));
        removed.remove(document.getString("_id"));
        try {
            claims(client).insertOne(document);
            lastClaims.put(writer, document.getString("_id"));
            acknowledged.put(document.getString("_id"), document);
            writes.incrementAndGet();
        } catch (MongoWriteException refused) {
            assertThat(refused.getCode()).isEqualTo(11000);
        }
    }

    private void count(int writer, MongoClient client) {
        Document counter = counters(client).findOneAndUpdate(eq("_id", writer), Document.parse("{$inc: {count: 1}}"));
        if (counter == null) {
            counters(client).insertOne(new Document("_id", writer).append("count", 0));
        } else {
            counted.put(writer, counter.getInteger("count") + 1);
        }
        writes.incrementAndGet();
    }

    /** Removes one's own last claim. */
    private void remove(int writer, MongoClient client) {
        String id = lastClaims.remove(writer);
        if (id != null) {
            acknowledged.remove(id);
            claims(client).deleteOne(eq("_id", id));
            removed.add(id);
        }
    }

    private void verify(MongoClient client) {
        List<Document> found = claims(client).find().into(new ArrayList<>());
        Map<String, Document> byId = new ConcurrentHashMap<>();
        Set<Integer> claims = new HashSet<>();
        for (Document document : found) {
            assertThat(claims.add(document.getInteger("claim")))
                    .as("seed %d: claimed once", seed)
                    .isTrue();
            byId.put(document.getString("_id"), document);
        }
        assertThat(acknowledged.values().stream().filter(each -> !each.equals(byId.get(each.getString("_id")))))
                .as("seed %d: lost", seed)
                .isEmpty();
        assertThat(removed.stream().filter(byId::containsKey))
                .as("seed %d: came back", seed)
                .isEmpty();
        found.stream()
                .limit(20)
                .forEach(document -> assertThatExceptionOfType(MongoWriteException.class)
                        .as("seed %d: the index knows its claims", seed)
                        .isThrownBy(() -> claims(client).insertOne(new Document("claim", document.get("claim")))));
        counted.forEach((writer, count) -> assertThat(
                        counters(client).find(eq("_id", writer)).first().getInteger("count"))
                .as("seed %d: counter %d, of which the last may not have been acknowledged", seed, writer)
                .isBetween(count, count + 1));
        acknowledged.putAll(byId);
        System.out.printf(
                "seed %d: %d claims, %d removals, %d counters verified%n",
                seed, byId.size(), removed.size(), counted.size());
    }

    private static MongoCollection<Document> claims(MongoClient client) {
        return client.getDatabase("kill").getCollection("claims");
    }

    private static MongoCollection<Document> counters(MongoClient client) {
        return client.getDatabase("kill").getCollection("counters");
    }
}
