package ma.jisr.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import ma.jisr.local.demo.DemoCommand;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * After a demo, and after everything else that can be done with a person's data, nothing that says who anybody is lies
 * anywhere in clear but on {@code contacts}. The inbox stands for the telephone network and is left out; no traces are
 * exported by the local platform.
 */
class PersonalDataIntegrationTests {

    private static final Path SAMPLE =
            Endpoint.REPOSITORY.resolve("contracts/src/main/resources/contracts/registrations.sample.jsonl");
    private static final int LINES = 60;
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final String FILES = "/api/v1/registrations/";

    private static final PersonalValues VALUES = new PersonalValues();

    private static RunningPlatform platform;
    private static Traces traces;
    private static String erased;
    private static String erasedFile;

    @BeforeAll
    static void carryThemAll() throws IOException {
        platform = RunningPlatform.start("personal", Map.of());
        traces = new Traces(platform);
        Path file = Files.createTempFile("jisr-sample", ".jsonl");
        Files.write(file, sample());
        int ended = new CommandLine(new DemoCommand())
                .execute(
                        file.toString(),
                        "--url",
                        platform.gateway(),
                        "--inbox",
                        platform.inbox(),
                        "--concurrency",
                        "6");
        Files.delete(file);
        assertThat(ended).as("the demo").isZero();
        erased = everythingElse();
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    /** Those with a disability and the first others; each lives at an address that is nothing else. */
    private static List<String> sample() throws IOException {
        List<JsonNode> lines = Files.readAllLines(SAMPLE).stream()
                .<JsonNode>map(Api.JSON::readTree)
                .toList();
        Set<Integer> chosen = new TreeSet<>();
        for (int i = 0; i < lines.size() && chosen.size() < LINES; i++) {
            if (i < LINES * 2 / 3 || lines.get(i).path("registration").has("disability")) {
                chosen.add(i);
            }
        }
        List<String> sample = new ArrayList<>();
        for (int i : chosen) {
            ObjectNode registration = (ObjectNode) lines.get(i).get("registration");
            ((ObjectNode) registration.at("/applicant/residence")).put("address", "دوار رقم " + i + "-Lot " + i);
            VALUES.add(registration);
            sample.add(lines.get(i).toString());
        }
        return sample;
    }

    /** A paper, a disclosure, a correction, an export, a refusal, an erasure; whose it was. */
    private static String everythingElse() {
        People people = new People(platform.gateway(), platform.inbox(), 0);
        People.Applicant woman = people.applicant("fr");
        Map<String, Object> draft = Drafts.eligible(Cast.PROGRAMME, "161", woman);
        draft.put("applicant", named(draft, woman));
        VALUES.add(Api.JSON.valueToTree(draft));
        String id = woman.saves(draft);
        woman.api().upload(FILES + id + "/documents/OTHER", paper(draft)).expect(200);
        woman.submits(id).expect(202);
        await().atMost(SOON).until(() -> woman.sees(id).hasNonNull("incubator"));
        assertThat(woman.submits(woman.saves(draft)).status()).isEqualTo(409);
        assertThat(woman.api()
                        .post(
                                "/api/v1/registrations",
                                Map.of("applicant", draft.get("applicant").toString()))
                        .status())
                .isEqualTo(400);
        payee(woman, id);
        erasedFile = id;
        people.staff("officer-161")
                .post(FILES + id + "/disclosure", Map.of("reason", "to call her"))
                .expect(200);
        woman.api()
                .post(FILES + id + "/correction", Map.of("address", "Douar Tizguine 17"))
                .expect(200);
        await().atMost(SOON).until(() -> woman.api().get("/api/v1/me/data").status() == 200);
        JsonNode own = woman.api().get("/api/v1/me/data").expect(200);
        assertThat(VALUES.in(own.toString().getBytes(UTF_8))).contains(Drafts.identityOf(draft), "Zoubidanour");
        String person = account(own);
        woman.api().delete("/api/v1/me").expect(202);
        return person;
    }

    /** To whom to pay, which funding alone knows. */
    private static void payee(People.Applicant woman, String id) {
        byte[] payee = Api.JSON.writeValueAsBytes(Map.of("name", "Zoubidanour Benmarjana", "rib", MoneyOnItsWay.rib()));
        VALUES.add(MoneyOnItsWay.rib());
        await().atMost(SOON)
                .until(() -> woman.api()
                                .send("PUT", FILES + id + "/payee", payee, "application/json")
                                .status()
                        == 200);
    }

    private static Map<String, Object> named(Map<String, Object> draft, People.Applicant woman) {
        Map<String, Object> applicant = new HashMap<>();
        ((Map<?, ?>) draft.get("applicant")).forEach((name, value) -> applicant.put(name.toString(), value));
        applicant.putAll(
                Map.of("givenName", "Zoubidanour", "familyName", "Benmarjana", "email", "zoubidanour@example.ma"));
        applicant.put("residence", Map.of("province", "161", "commune", "071610103", "address", "Douar Tizguine 16"));
        return applicant;
    }

    private static byte[] paper(Map<String, Object> draft) {
        return ("%PDF-1.4\n% Zoubidanour Benmarjana " + Drafts.identityOf(draft) + "\n%%EOF\n").getBytes(UTF_8);
    }

    /** Her account's id, wherever in the file it stands. */
    private static String account(JsonNode own) {
        JsonNode found = own.findValue("account");
        assertThat(found).as("her account in %s", own.propertyNames()).isNotNull();
        return found.asString();
    }

    @Test
    void theSearchFindsThemWhereTheyMayBe() {
        assertThat(found(traces.topic("contacts"))).isNotEmpty();
    }

    @Test
    void noLogNamesAnybody() {
        assertThat(found(traces.logs())).isEmpty();
    }

    @Test
    void noTopicButContactsNamesAnybody() throws Exception {
        assertThat(found(traces.topicsBut("contacts"))).isEmpty();
    }

    @Test
    void noDocumentOfAnyDatabaseNamesAnybodyInClear() {
        assertThat(found(traces.documents())).isEmpty();
    }

    @Test
    void noFileOfTheDatabaseNamesAnybodyInClear() throws IOException {
        List<Traces.Left> files = traces.databaseFiles();

        assertThat(files).anyMatch(file -> new String(file.bytes(), UTF_8).contains(Cast.PROGRAMME));
        assertThat(found(files)).isEmpty();
    }

    @Test
    void whatIsLastOfTheErasedIsATombstone() {
        await().atMost(SOON).untilAsserted(() -> {
            List<ConsumerRecord<String, byte[]>> hers = new Topic(platform.kafka(), "contacts")
                    .everything().stream()
                            .filter(record -> erased.equals(record.key()))
                            .toList();
            assertThat(hers).isNotEmpty();
            assertThat(hers.getLast().value()).isNull();
        });
    }

    @Test
    void noKeyOfTheErasedIsLeft() {
        try (MongoClient client = MongoClients.create(platform.mongodb())) {
            Map<String, String> keys = Map.of("registration", erased, "notification", erased, "funding", erasedFile);
            for (String service : keys.keySet()) {
                await().atMost(SOON).untilAsserted(() -> {
                    Document key = client.getDatabase(service)
                            .getCollection("person_keys")
                            .find(new Document("_id", keys.get(service)))
                            .first();
                    assertThat(key)
                            .as(service)
                            .isNotNull()
                            .doesNotContainKey("key")
                            .containsKey("erasedAt");
                });
            }
        }
    }

    /** Values by where they were found. */
    private static Map<String, Set<String>> found(List<Traces.Left> left) {
        assertThat(left).isNotEmpty();
        Map<String, Set<String>> found = new TreeMap<>();
        for (Traces.Left one : left) {
            Set<String> values = VALUES.in(one.bytes());
            if (!values.isEmpty()) {
                found.put(one.where(), values);
            }
        }
        return found;
    }
}
