package ma.jisr.starter.tally;

import static java.nio.charset.StandardCharsets.UTF_8;
import static ma.jisr.starter.tally.Running.counted;
import static ma.jisr.starter.tally.Running.fact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

class FactsIntegrationTests {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static ConfigurableApplicationContext service;
    private static Tallies tallies;

    @BeforeAll
    static void start() {
        service = SpringApplication.run(TallyApplication.class, Running.arguments("facts"));
        tallies = service.getBean(Tallies.class);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void breakAgain() {
        TallyApplication.mended = false;
    }

    @Test
    void handlesEachFactOnceAndTellsInOrderWithoutAGap() throws Exception {
        List<String> ids =
                IntStream.range(0, 40).mapToObj(i -> Running.newTally()).toList();
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (int number = 1; number <= 5; number++) {
            for (String id : ids) {
                records.add(counted("registration-facts", id, number, number));
            }
        }
        List<ProducerRecord<String, byte[]>> twice = new ArrayList<>(records);
        twice.addAll(records);

        Running.send(twice);

        for (String id : ids) {
            await().atMost(SOON).untilAsserted(() -> assertThat(countedBy(id)).containsExactly(1, 2, 3, 4, 5));
        }
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Running.told("funding-facts", ids.getFirst()))
                        .extracting(Running::sequenceOf)
                        .containsExactly(1L, 2L, 3L, 4L, 5L));
        var first = Running.told("funding-facts", ids.getFirst()).getFirst();
        assertThat(first.value()).isEqualTo("{\"tally\":\"" + ids.getFirst() + "\",\"number\":1,\"total\":1}");
        assertThat(Running.header(first, "ce_type")).isEqualTo("ma.jisr.Tallied.v1");
        assertThat(Running.header(first, "ce_source")).isEqualTo("/tally-service");
        assertThat(Running.header(first, "ce_subject")).isEqualTo(ids.getFirst());
        assertThat(Running.header(first, "traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    }

    @Test
    void emptiesTheOutboxOnceTheBrokerHasTheFacts() throws Exception {
        String id = Running.newTally();

        Running.send(List.of(counted("registration-facts", id, 1, 1)));

        await().atMost(SOON).until(() -> tallies.find(id).isPresent());
        await().atMost(SOON).until(() -> outboxOf(id).isEmpty());
    }

    @Test
    void sweepsWhatACrashLeftInAnOutbox() {
        String id = Running.newTally();
        tallies.create(id, Tally.start(id, 1, java.time.Instant.now()));
        await().atMost(SOON).until(() -> outboxOf(id).isEmpty());
        Document left = new Document("id", "left")
                .append("sequence", 2L)
                .append("topic", "funding-facts")
                .append("key", id)
                .append("type", "Tallied")
                .append("time", java.util.Date.from(java.time.Instant.now().minusSeconds(60)))
                .append("traceparent", "00-1-1-01")
                .append("data", "{}");

        tallies.documents().updateOne(new Document("_id", id), new Document("$push", new Document("outbox", left)));

        await().atMost(SOON).until(() -> outboxOf(id).isEmpty());
        assertThat(Running.told("funding-facts", id))
                .extracting(Running::sequenceOf)
                .containsExactly(1L, 2L);
    }

    @Test
    void skipsATypeThatItDoesNotKnow() throws Exception {
        String id = Running.newTally();

        Running.send(List.of(
                fact("registration-facts", id, 1L, "SomethingNew", "{}"), counted("registration-facts", id, 2, 7)));

        await().atMost(SOON).untilAsserted(() -> assertThat(countedBy(id)).containsExactly(7));
    }

    @Test
    void parksAKeyWhoseFactFailsWhileOthersFlowAndRedrivesInOrder() throws Exception {
        String parked = Running.newTally();
        String other = Running.newTally();

        Running.send(List.of(
                counted("registration-facts", parked, 1, 1),
                counted("registration-facts", parked, 2, TallyApplication.UNCOUNTABLE),
                counted("registration-facts", parked, 3, 3),
                counted("registration-facts", other, 1, 4)));
        await().atMost(SOON).untilAsserted(() -> assertThat(countedBy(other)).containsExactly(4));
        Running.send(List.of(counted("registration-facts", parked, 4, 5)));
        await().atMost(SOON).until(() -> waitingIn("counted/" + parked) == 3);
        assertThat(countedBy(parked)).containsExactly(1);

        assertThat(redrive()).contains("\"counted\":{\"handled\":0");
        TallyApplication.mended = true;
        redrive();

        assertThat(countedBy(parked)).containsExactly(1, TallyApplication.UNCOUNTABLE, 3, 5);
        Running.send(List.of(counted("registration-facts", parked, 5, 6)));
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(countedBy(parked)).containsExactly(1, TallyApplication.UNCOUNTABLE, 3, 5, 6));
    }

    @Test
    void parksAFactThatItCannotRead() throws Exception {
        String id = Running.newTally();

        Running.send(List.of(
                fact("registration-facts", id, 1L, "Counted", "{\"tally\": 5"),
                counted("registration-facts", id, 2, 2)));

        await().atMost(SOON).until(() -> waitingIn("counted/" + id) == 2);
        assertThat(tallies.find(id)).isEmpty();
    }

    @Test
    void forgetsAKeyInItsOrderWhenATombstoneComes() throws Exception {
        String erased = Running.newTally();
        String other = Running.newTally();

        Running.send(List.of(
                counted("registration-facts", erased, 1, 1),
                Running.tombstone("registration-facts", erased),
                Running.tombstone("registration-facts", erased),
                counted("registration-facts", other, 1, 7),
                counted("registration-facts", erased, 2, 2)));

        await().atMost(SOON).untilAsserted(() -> assertThat(countedBy(erased)).containsExactly(2));
        await().atMost(SOON).untilAsserted(() -> assertThat(countedBy(other)).containsExactly(7));
        assertThat(waitingIn("counted/" + erased)).isZero();
    }

    @Test
    void setsAsideATombstoneThatNobodyExpected() throws Exception {
        String id = Running.newTally();

        Running.send(List.of(Running.tombstone("incubator-facts", id), counted("incubator-facts", id, 1, 103)));

        await().atMost(SOON)
                .until(() -> service.getBean(TallyApplication.class).noticed.contains(103));
        await().atMost(SOON)
                .until(() ->
                        Running.told("incubator-facts.tally-service.dlt", id).size() == 1);
    }

    @Test
    void sendsAFailingFactWithItsReasonToTheDeadLettersAndBringsItBack() throws Exception {
        String id = Running.newTally();
        List<Integer> noticed = service.getBean(TallyApplication.class).noticed;

        Running.send(List.of(
                counted("incubator-facts", id, 1, TallyApplication.UNCOUNTABLE),
                counted("incubator-facts", id, 2, 102),
                fact("incubator-facts", id, null, "Counted", "{}")));

        await().atMost(SOON).until(() -> noticed.contains(102));
        String deadLetters = "incubator-facts.tally-service.dlt";
        await().atMost(SOON).until(() -> Running.told(deadLetters, id).size() == 2);
        assertThat(Running.told(deadLetters, id))
                .extracting(dead -> Running.header(dead, "jisr_reason"))
                .anySatisfy(reason -> assertThat(reason).contains("can't count 13"))
                .anySatisfy(reason -> assertThat(reason).contains("no header sequence"));

        TallyApplication.mended = true;
        redrive();

        assertThat(noticed).contains(TallyApplication.UNCOUNTABLE);
    }

    @Test
    void keepsOrderWhenManyWriteOneAggregate() throws Exception {
        String id = Running.newTally();
        tallies.create(id, Tally.start(id, 0, java.time.Instant.now()));

        try (var threads = java.util.concurrent.Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 60).forEach(i -> threads.submit(() -> tallies.change(id, tally -> tally.count(1))));
        }

        assertThat(tallies.find(id).orElseThrow().state().total()).isEqualTo(60);
        await().atMost(SOON).until(() -> outboxOf(id).isEmpty());
        List<Long> told = Running.told("funding-facts", id).stream()
                .map(Running::sequenceOf)
                .toList();
        assertThat(told.stream().distinct())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 61).boxed().toList());
    }

    private static List<Integer> countedBy(String id) {
        return tallies.find(id).map(found -> found.state().counted()).orElse(List.of());
    }

    private static List<Document> outboxOf(String id) {
        return tallies.documents().find(new Document("_id", id)).first().getList("outbox", Document.class);
    }

    private static int waitingIn(String parked) {
        Document found = service.getBean(com.mongodb.client.MongoDatabase.class)
                .getCollection("parked")
                .find(new Document("_id", parked))
                .first();
        return found == null ? 0 : found.getList("facts", Document.class).size();
    }

    private static String redrive() throws Exception {
        String port = service.getEnvironment().getProperty("local.server.port");
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/redrive"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .header("Content-Type", "application/json")
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString(UTF_8))
                    .body();
        }
    }
}
