package ma.jisr.registration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import ma.jisr.local.testing.Infrastructure;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One topic of the broker, read from its beginning and written to as a neighbour would. */
public final class Topic {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String name;

    public Topic(String name) {
        this.name = name;
    }

    /** A fact as it lies on the topic. */
    public record Told(String key, String type, long sequence, JsonNode data) {}

    /** All facts that match, once there are at least so many. */
    public List<Told> await(int count, Predicate<Told> wanted) {
        List<Told> found = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = consumer()) {
            List<TopicPartition> partitions = consumer.partitionsFor(name).stream()
                    .map(partition -> new TopicPartition(name, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> {
                        consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                            Told told = told(record);
                            if (wanted.test(told)) {
                                found.add(told);
                            }
                        });
                        return found.size() >= count;
                    });
        }
        return found;
    }

    public void tell(String type, String key, long sequence, String data) {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        Infrastructure.shared().kafka()),
                new StringSerializer(),
                new StringSerializer())) {
            ProducerRecord<String, String> record = new ProducerRecord<>(name, key, data);
            Map.of(
                            "ce_specversion",
                            "1.0",
                            "ce_id",
                            key + sequence,
                            "ce_type",
                            "ma.jisr." + type + ".v1",
                            "ce_source",
                            "/test",
                            "ce_subject",
                            key,
                            "ce_time",
                            "2026-11-24T10:00:00Z",
                            "sequence",
                            Long.toString(sequence))
                    .forEach((header, value) -> record.headers().add(new RecordHeader(header, value.getBytes(UTF_8))));
            producer.send(record);
            producer.flush();
        }
    }

    private static Told told(ConsumerRecord<String, String> record) {
        String type = header(record, "ce_type");
        return new Told(
                record.key(),
                type.substring("ma.jisr.".length(), type.length() - ".v1".length()),
                Long.parseLong(header(record, "sequence")),
                record.value() == null ? JSON.nullNode() : JSON.readTree(record.value()));
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    private static KafkaConsumer<String, String> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        Infrastructure.shared().kafka()),
                new StringDeserializer(),
                new StringDeserializer());
    }
}
