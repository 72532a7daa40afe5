package ma.jisr.journey;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A topic as anybody with access to the broker sees it. */
public final class Topic {

    public static final List<String> FACTS = List.of("registration-facts", "funding-facts", "incubator-facts");

    private final Map<String, Object> broker;
    private final String name;

    public Topic(String bootstrapServers, String name) {
        this.broker = Map.of("bootstrap.servers", bootstrapServers);
        this.name = name;
    }

    /** Everything that is on it now, each partition in order. */
    public List<ConsumerRecord<String, byte[]>> everything() {
        List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(broker, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(name).stream()
                    .map(partition -> new TopicPartition(name, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(all::add);
            }
        }
        return all;
    }

    /** Sends everything that it holds once more, as it was. */
    public int repeat() {
        List<ConsumerRecord<String, byte[]>> all = everything();
        try (var producer = new KafkaProducer<>(broker, new StringSerializer(), new ByteArraySerializer())) {
            all.forEach(record -> producer.send(
                    new ProducerRecord<>(name, record.partition(), record.key(), record.value(), record.headers())));
            producer.flush();
        }
        return all.size();
    }

    public static long sequenceOf(ConsumerRecord<String, byte[]> record) {
        return Long.parseLong(new String(
                record.headers().lastHeader("sequence").value(), java.nio.charset.StandardCharsets.US_ASCII));
    }
}
