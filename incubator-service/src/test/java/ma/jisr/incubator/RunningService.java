package ma.jisr.incubator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import ma.jisr.local.testing.Infrastructure;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service in this JVM, seen from outside: facts in, facts out. */
public final class RunningService {

    private RunningService() {}

    /** Starts a copy, on a port of its own. */
    public static ConfigurableApplicationContext start(String database, String... settings) {
        Infrastructure infrastructure = Infrastructure.shared();
        String[] shared = {
            "--server.port=0",
            "--JISR_KAFKA=" + infrastructure.kafka(),
            "--JISR_MONGODB=" + infrastructure.mongodb(database),
            "--JISR_ISSUER=http://localhost:1",
            "--JISR_JWKS=http://localhost:1/jwks",
        };
        return SpringApplication.run(
                IncubatorApplication.class,
                Stream.of(shared, settings).flatMap(Stream::of).toArray(String[]::new));
    }

    /** Sends facts one after the other, each acknowledged. */
    @SafeVarargs
    public static void send(ProducerRecord<String, byte[]>... records) throws Exception {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", Infrastructure.shared().kafka());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (ProducerRecord<String, byte[]> each : records) {
                producer.send(each).get();
            }
        }
    }

    public static ProducerRecord<String, byte[]> fact(
            String topic, String key, long sequence, String type, String data) {
        ProducerRecord<String, byte[]> made = new ProducerRecord<>(topic, key, data.getBytes(UTF_8));
        made.headers().add("ce_id", UUID.randomUUID().toString().getBytes(UTF_8));
        made.headers().add("ce_type", ("ma.jisr." + type + ".v1").getBytes(UTF_8));
        made.headers().add("sequence", Long.toString(sequence).getBytes(UTF_8));
        return made;
    }

    /** What the service has told about one registration so far, in order. */
    public static List<ConsumerRecord<String, String>> told(String registration) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", Infrastructure.shared().kafka());
        List<ConsumerRecord<String, String>> found = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor("incubator-facts").stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(each -> {
                    if (registration.equals(each.key())) {
                        found.add(each);
                    }
                });
            }
        }
        return found;
    }

    public static String header(ConsumerRecord<String, String> told, String name) {
        return new String(told.headers().lastHeader(name).value(), UTF_8);
    }
}
