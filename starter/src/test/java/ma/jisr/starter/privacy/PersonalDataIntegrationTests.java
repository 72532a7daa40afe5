package ma.jisr.starter.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import ma.jisr.local.testing.Infrastructure;
import ma.jisr.starter.aggregate.Decided;
import ma.jisr.starter.facts.Fact;
import ma.jisr.starter.facts.FactRoutes;
import ma.jisr.starter.persistence.AggregateContext;
import ma.jisr.starter.persistence.AggregateDocuments;
import ma.jisr.starter.persistence.Outbox;
import ma.jisr.starter.persistence.OutboxEntry;
import ma.jisr.starter.persistence.OutboxRelay;
import ma.jisr.starter.persistence.StateCodec;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PersonalDataIntegrationTests {

    private static MongoClient client;

    private final String person = UUID.randomUUID().toString();
    private final MongoDatabase database = client.getDatabase("personal-data-" + person);
    private final PersonKeys people = people(key(1));
    private final Cards cards = new Cards(database, people);

    record Card(String person, @Personal @Nullable String name, String province) implements OfPerson {}

    record NameChanged(String person, String name) implements Fact {}

    private static final class Cards extends AggregateDocuments<Card> {
        Cards(MongoDatabase database, PersonKeys people) {
            super(
                    new AggregateContext(
                            database,
                            Clock.systemUTC(),
                            new NoRelay(),
                            List.of(FactRoutes.of("contacts", NameChanged.class, NameChanged::person)
                                    .personal()),
                            JsonMapper.shared(),
                            new StateCodec(),
                            () -> people),
                    "cards",
                    Card.class);
        }
    }

    private record NoRelay() implements OutboxRelay {
        @Override
        public void watch(Outbox outbox) {}

        @Override
        public void hint(Outbox outbox, String aggregate, List<OutboxEntry> entries) {}
    }

    @BeforeAll
    static void connect() {
        client = MongoClients.create(Infrastructure.shared().mongodb("personal-data"));
    }

    @AfterAll
    static void disconnect() {
        client.close();
    }

    @AfterEach
    void drop() {
        database.drop();
    }

    @Test
    void keepsPersonalDataOutOfTheDatabaseInClear() {
        save("Fatima Zahra");

        assertThat(cards.find(person).orElseThrow().state()).isEqualTo(new Card(person, "Fatima Zahra", "161"));
        assertThat(dump()).contains(person).contains("161").doesNotContain("Fatima");
        assertThat(outbox())
                .extracting(OutboxEntry::data)
                .singleElement()
                .asString()
                .contains("Fatima Zahra");
    }

    @Test
    void losesNothingWhenManyWriteOfOnePersonForTheFirstTime() {
        List<String> written = Collections.synchronizedList(new ArrayList<>());
        for (int round = 0; round < 200; round++) {
            String newcomer = person + "-" + round;
            CyclicBarrier together = new CyclicBarrier(4);
            try (ExecutorService writers = Executors.newFixedThreadPool(4)) {
                for (int writer = 0; writer < 4; writer++) {
                    String id = newcomer + "-" + writer;
                    writers.submit(() -> {
                        together.await();
                        cards.create(id, Decided.of(new Card(newcomer, "Fatima", "161")));
                        return written.add(id);
                    });
                }
            }
        }

        assertThat(written)
                .hasSize(800)
                .allSatisfy(id ->
                        assertThat(cards.find(id).orElseThrow().state().name()).isEqualTo("Fatima"));
    }

    @Test
    void forgetsAPersonForGoodWhenHerKeyIsErased() {
        save("Khadija");
        Document backup = database.getCollection("cards")
                .find(new Document("_id", person))
                .first();

        people.erase(person);
        people.erase(person);
        database.getCollection("cards").replaceOne(new Document("_id", person), backup);
        cards.change(person, card -> Decided.of(new Card(person, "Khadija, too late", "351")));

        assertThat(cards.find(person).orElseThrow().state()).isEqualTo(new Card(person, null, "351"));
        assertThat(outbox()).extracting(OutboxEntry::data).containsOnlyNulls();
        assertThat(people.findOrMake(person)).isEmpty();
        assertThat(people.isErased(person)).isTrue();
        assertThat(database.getCollection("person_keys")
                        .find(new Document("_id", person))
                        .first())
                .doesNotContainKey("key");
    }

    @Test
    void readsOnAcrossAChangeOfTheMasterKey() {
        save("Rachida");
        PersonKeys changing = people(key(2), key(1));
        long changed = changing.rekey();

        assertThat(changed).isPositive();
        assertThat(changing.rekey()).isZero();
        assertThat(new Cards(database, people(key(2)))
                        .find(person)
                        .orElseThrow()
                        .state()
                        .name())
                .isEqualTo("Rachida");
        assertThatThrownBy(() -> new Cards(database, people(key(1))).prepare()).hasMessageContaining("JISR_MASTER_KEY");
    }

    @Test
    void doesNotOpenWhatWasMovedToAnotherDocument() {
        save("Malika");
        String other = UUID.randomUUID().toString();
        Document moved = database.getCollection("cards")
                .find(new Document("_id", person))
                .first();
        moved.put("_id", other);
        database.getCollection("cards").insertOne(moved);

        assertThatThrownBy(() -> cards.find(other)).hasMessageContaining("cards/" + other);
        database.getCollection("cards").deleteOne(new Document("_id", other));
    }

    @Test
    void encryptsFilesInSegmentsAndNoticesACutOne() throws IOException {
        PersonKey key = people.findOrMake(person).orElseThrow();
        byte[] file = "نص ".repeat(100_000).getBytes(UTF_8);
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        try (var out = key.sealing(sealed, "document/1")) {
            out.write(file);
        }

        assertThat(key.opening(new ByteArrayInputStream(sealed.toByteArray()), "document/1"))
                .hasBinaryContent(file);
        byte[] cut = java.util.Arrays.copyOf(sealed.toByteArray(), sealed.size() - 100);
        assertThatThrownBy(() ->
                        key.opening(new ByteArrayInputStream(cut), "document/1").readAllBytes())
                .isInstanceOf(IOException.class);
    }

    private void save(String name) {
        cards.create(person, Decided.of(new Card(person, name, "161"), new NameChanged(person, name)));
    }

    private List<OutboxEntry> outbox() {
        Map<String, List<OutboxEntry>> found = cards.olderThan(Instant.now().plusSeconds(60), 1_000);
        return found.get(person);
    }

    private String dump() {
        List<String> all = new ArrayList<>();
        for (String collection : database.listCollectionNames()) {
            database.getCollection(collection).find().map(Document::toJson).into(all);
        }
        return String.join("\n", all);
    }

    private PersonKeys people(String current, String... others) {
        MasterKeys keys = new MasterKeys(new PrivacySettings(current, List.of(others)));
        return new PersonKeys(database, keys, Clock.systemUTC());
    }

    private static String key(int number) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) number;
        return Base64.getEncoder().encodeToString(bytes);
    }
}
