package ma.jisr.local.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class InfrastructureIntegrationTests {

    private final Infrastructure infrastructure = Infrastructure.shared();

    @Test
    void isOnePerProcess() {
        assertThat(Infrastructure.shared()).isSameAs(infrastructure);
    }

    @Test
    void carriesRecords() throws Exception {
        Map<String, Object> servers = Map.of("bootstrap.servers", infrastructure.kafka());
        try (Admin admin = Admin.create(servers)) {
            admin.createTopics(List.of(new NewTopic("infrastructure", 3, (short) 1)))
                    .all()
                    .get();
        }
        try (var producer = new KafkaProducer<>(servers, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("infrastructure", "key", "value"))
                    .get();
        }
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                infrastructure.kafka(),
                "group.id",
                "infrastructure",
                "auto.offset.reset",
                "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("infrastructure"));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> !consumer.poll(Duration.ofMillis(100)).isEmpty());
        }
    }

    @Test
    void keepsDocumentsApartByDatabase() {
        try (MongoClient one = MongoClients.create(infrastructure.mongodb("infrastructure-one"));
                MongoClient other = MongoClients.create(infrastructure.mongodb("infrastructure-other"))) {
            one.getDatabase("infrastructure-one").getCollection("things").insertOne(new Document("_id", 1));
            assertThat(one.getDatabase("infrastructure-one")
                            .getCollection("things")
                            .countDocuments())
                    .isOne();
            assertThat(other.getDatabase("infrastructure-other")
                            .getCollection("things")
                            .countDocuments())
                    .isZero();
        }
    }

    @Test
    void refusesAnUnknownChoice() {
        assertThatIllegalArgumentException().isThrownBy(() -> Infrastructure.Shared.start("cloud"));
    }
}
