package ma.jisr.starter.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import ma.jisr.local.testing.Infrastructure;
import ma.jisr.starter.web.Caller;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditIntegrationTests {

    private static final Caller OFFICER = new Caller("officer", Set.of(Caller.Role.OFFICER), Set.of("161"));
    private MongoClient client;
    private MongoDatabase database;
    private AuditTrail trail;

    @BeforeEach
    void connect() {
        String name = "audit-" + UUID.randomUUID();
        client = MongoClients.create(Infrastructure.shared().mongodb(name));
        database = client.getDatabase(name);
        trail = new AuditTrail(database);
        trail.prepare();
    }

    @AfterEach
    void disconnect() {
        database.drop();
        client.close();
    }

    @Test
    void chainsWhatSeveralCopiesWriteAtOnce() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Audit> copies = IntStream.range(0, 4)
                    .mapToObj(i -> new Audit(new AuditTrail(database), Clock.systemUTC()))
                    .toList();
            for (int i = 0; i < 100; i++) {
                Audit copy = copies.get(i % 4);
                String subject = "r-" + i;
                threads.submit(() -> copy.record(OFFICER, "disclosure", subject, "p-" + subject, "she called"));
            }
        }

        AuditTrail.Verdict verdict = trail.verify();
        assertThat(verdict.entries()).isEqualTo(100);
        assertThat(verdict.firstBroken()).isNull();
    }

    @Test
    void findsTheFirstEntryThatWasAltered() {
        write(5);
        entries().updateOne(new Document("_id", 3L), Updates.set("actor", "somebody else"));

        assertThat(trail.verify().firstBroken()).isEqualTo(3);
    }

    @Test
    void findsAnEntryThatWasAlteredTogetherWithItsHash() {
        write(5);
        Document third = entries().find(new Document("_id", 3L)).first();
        AuditEntry forged = new AuditEntry.Deed(
                        third.getDate("at").toInstant(), "nobody", List.of(), "disclosure", "r-2", null, null)
                .after(2, third.getString("previous"));
        entries()
                .updateOne(
                        new Document("_id", 3L),
                        Updates.combine(
                                Updates.set("actor", "nobody"),
                                Updates.set("roles", List.of()),
                                Updates.set("person", null),
                                Updates.set("reason", null),
                                Updates.set("hash", forged.hash())));

        assertThat(trail.verify().firstBroken()).isEqualTo(4);
    }

    @Test
    void findsAnEntryThatIsMissing() {
        write(5);
        entries().deleteOne(new Document("_id", 2L));

        assertThat(trail.verify().firstBroken()).isEqualTo(2);
    }

    @Test
    void tellsAPersonWhoLookedPageByPage() {
        write(5);
        Audit audit = new Audit(trail, Clock.systemUTC());
        audit.record(OFFICER, "disclosure", "r-9", "p-0", "again");

        List<AuditEntry> first = trail.of("p-0", 0, 1);
        assertThat(first).extracting(AuditEntry::reason).containsExactly("reason 0");
        assertThat(trail.of("p-0", first.getLast().number(), 10))
                .extracting(AuditEntry::reason)
                .containsExactly("again");
    }

    private void write(int count) {
        Audit audit = new Audit(trail, Clock.systemUTC());
        IntStream.range(0, count).forEach(i -> audit.record(OFFICER, "disclosure", "r-" + i, "p-" + i, "reason " + i));
    }

    private MongoCollection<Document> entries() {
        return database.getCollection("audit");
    }
}
