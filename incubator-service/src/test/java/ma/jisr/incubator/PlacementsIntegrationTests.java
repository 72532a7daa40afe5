package ma.jisr.incubator;

import static ma.jisr.incubator.RunningService.fact;
import static ma.jisr.incubator.RunningService.header;
import static ma.jisr.incubator.RunningService.send;
import static ma.jisr.incubator.RunningService.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import ma.jisr.contracts.Contracts;
import ma.jisr.incubator.accreditation.Incubators;
import ma.jisr.incubator.accreditation.Seats;
import ma.jisr.incubator.placement.Placements;
import ma.jisr.incubator.placement.Status;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service: facts come in over Kafka, facts go out over Kafka. */
class PlacementsIntegrationTests {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    private Path files;

    private static final AtomicInteger TESTS = new AtomicInteger(10);

    /** A commune for each test, for a new consumer group is also told what was sent in the tests before. */
    private final String commune = "0716101" + TESTS.incrementAndGet();

    private final String database = "incubator-" + UUID.randomUUID();
    private final String amina = "amina-" + UUID.randomUUID();
    private final String btissam = "btissam-" + UUID.randomUUID();
    private ConfigurableApplicationContext service;

    @BeforeEach
    void startWithOneSeat() throws IOException {
        service = start(1);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void tellsWhoIsPlacedAndGivesAFreedSeatToTheNext() throws Exception {
        send(allocated(amina, 0));
        awaitFacts(amina, "BeneficiaryPlaced");
        send(allocated(btissam, 1));
        awaitFacts(btissam, "PlacementDelayed");

        send(withdrawn(amina), released(amina));

        awaitFacts(amina, "BeneficiaryPlaced", "PlacementEnded");
        awaitFacts(btissam, "PlacementDelayed", "BeneficiaryPlaced");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(seats().taken())
                        .extracting(seat -> seat.registration() + " " + seat.state())
                        .containsExactly(btissam + " POSTED"));
        assertWrittenAsAgreed(amina);
        assertWrittenAsAgreed(btissam);
    }

    @Test
    void changesNothingWhenFactsComeAgain() throws Exception {
        send(allocated(amina, 0), allocated(amina, 0), allocated(btissam, 1));
        awaitFacts(btissam, "PlacementDelayed");

        send(allocated(btissam, 1), allocated(amina, 0), withdrawn(amina), withdrawn(amina), allocated(amina, 0));

        awaitFacts(amina, "BeneficiaryPlaced", "PlacementEnded");
        awaitFacts(btissam, "PlacementDelayed", "BeneficiaryPlaced");
    }

    @Test
    void placesNobodyWhoseWithdrawalCameFirst() throws Exception {
        send(withdrawn(amina));
        await().atMost(SOON).until(() -> placements().find(amina).isPresent());

        send(allocated(amina, 0), allocated(btissam, 1));

        awaitFacts(btissam, "BeneficiaryPlaced");
        assertThat(told(amina)).isEmpty();
        assertThat(placements().find(amina).orElseThrow().state().status()).isEqualTo(Status.ENDED);
    }

    @Test
    void takesThePersonOutOfAPlacementWhenSheIsErased() throws Exception {
        send(allocated(amina, 0));
        awaitFacts(amina, "BeneficiaryPlaced");
        assertThat(placements().ofApplicant("applicant-of-" + amina)).hasSize(1);

        send(withdrawn(amina), erased(amina), released(amina), erased(amina), allocated(amina, 0));

        await().atMost(SOON)
                .until(() -> placements().ofApplicant("applicant-of-" + amina).isEmpty());
        send(allocated(btissam, 1));
        awaitFacts(btissam, "BeneficiaryPlaced");
        awaitFacts(amina, "BeneficiaryPlaced", "PlacementEnded");
        assertThat(kept())
                .anyMatch(document -> document.contains(amina))
                .noneMatch(document -> document.contains("applicant-of-" + amina));
    }

    /** Every document there is. */
    private List<String> kept() {
        MongoDatabase all = service.getBean(MongoDatabase.class);
        List<String> documents = new ArrayList<>();
        for (String collection : all.listCollectionNames()) {
            all.getCollection(collection).find().map(Document::toJson).into(documents);
        }
        return documents;
    }

    private static ProducerRecord<String, byte[]> erased(String registration) {
        String data = """
                {"registration": "%1$s", "reference": "JSR-7K3MQ9XD", "applicant": "applicant-of-%1$s",
                 "at": "2026-04-02T09:12:04.300Z"}
                """.formatted(registration);
        return fact("registration-facts", registration, 3, "RegistrationErased", data);
    }

    @Test
    void placesThoseWhoWaitWhenACapacityGrowsAndRefusesOneBelowWhatIsTaken() throws Exception {
        send(allocated(amina, 0), allocated(btissam, 1));
        awaitFacts(amina, "BeneficiaryPlaced");
        awaitFacts(btissam, "PlacementDelayed");
        service.close();

        service = start(2);

        awaitFacts(btissam, "PlacementDelayed", "BeneficiaryPlaced");
        service.close();
        assertThatThrownBy(() -> start(1))
                .hasStackTraceContaining("jisr.incubators.load: Incubator majjat")
                .hasStackTraceContaining("2 seats");
    }

    private ConfigurableApplicationContext start(int capacity) throws IOException {
        Path file = files.resolve("incubators.json");
        Files.writeString(file, """
                {"incubators": [{"id": "majjat", "name": {"ar": "حاضنة مجاط", "fr": "Incubateur de Majjat"},
                  "seat": "071610711", "communes": ["%s"], "capacity": %d, "languages": ["ar"],
                  "sectors": ["CRAFTS"], "accessibility": [],
                  "accredited": {"from": "2025-01-01", "until": "2039-12-31"}}]}
                """.formatted(commune, capacity));
        return RunningService.start(
                database,
                "--spring.cloud.stream.default.group=" + database,
                "--jisr.incubators.load=" + file,
                "--jisr.incubators.patience=1s",
                "--jisr.incubators.sweep-every=200ms");
    }

    private Placements placements() {
        return service.getBean(Placements.class);
    }

    private Seats seats() {
        return service.getBean(Incubators.class)
                .find("majjat")
                .orElseThrow()
                .state()
                .seats();
    }

    private static void awaitFacts(String registration, String... types) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(told(registration))
                        .extracting(told -> header(told, "ce_type"))
                        .containsExactly(List.of(types).stream()
                                .map(type -> "ma.jisr." + type + ".v1")
                                .toArray(String[]::new)));
    }

    private static void assertWrittenAsAgreed(String registration) {
        long sequence = 1;
        for (var told : told(registration)) {
            String name = header(told, "ce_type").split("\\.")[2];
            JsonNode written = JSON.readTree(told.value());
            assertThat(header(told, "sequence")).isEqualTo(Long.toString(sequence++));
            assertThat(header(told, "ce_source")).isEqualTo("/incubator-service");
            assertThat(written.propertyNames())
                    .isSubsetOf(JSON.readTree(Contracts.example(name)).propertyNames());
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(Contracts.schema(name), InputFormat.JSON)
                            .validate(withIds(told.value(), registration), InputFormat.JSON))
                    .isEmpty();
        }
    }

    /** The schema wants ids to be UUIDs; those of the test say who is meant. */
    private static String withIds(String data, String registration) {
        return data.replace("applicant-of-" + registration, UUID.randomUUID().toString())
                .replace(registration, UUID.randomUUID().toString());
    }

    private ProducerRecord<String, byte[]> allocated(String registration, int seconds) {
        String data = """
                {"registration": "%1$s", "reference": "JSR-7K3MQ9XD", "applicant": "applicant-of-%1$s",
                 "programme": "jisr-marrakech-safi", "province": "161", "commune": "%2$s", "sector": "CRAFTS",
                 "accessibility": ["VOICE"], "language": "ar", "amountCentimes": 5000000,
                 "at": "2026-03-04T11:02:%3$02dZ"}
                """.formatted(registration, commune, seconds);
        return fact("funding-facts", registration, 2, "PlaceAllocated", data);
    }

    private static ProducerRecord<String, byte[]> released(String registration) {
        String data = """
                {"registration": "%1$s", "reference": "JSR-7K3MQ9XD", "applicant": "applicant-of-%1$s",
                 "programme": "jisr-marrakech-safi", "province": "161", "amountCentimes": 5000000,
                 "at": "2026-03-16T16:40:55.790Z"}
                """.formatted(registration);
        return fact("funding-facts", registration, 3, "PlaceReleased", data);
    }

    private static ProducerRecord<String, byte[]> withdrawn(String registration) {
        String data = """
                {"registration": "%1$s", "reference": "JSR-7K3MQ9XD", "applicant": "applicant-of-%1$s",
                 "programme": "jisr-marrakech-safi", "province": "161", "at": "2026-03-16T16:40:55.700Z"}
                """.formatted(registration);
        return fact("registration-facts", registration, 2, "RegistrationWithdrawn", data);
    }
}
