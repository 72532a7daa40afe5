package ma.jisr.starter.tally;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.jisr.local.testing.Infrastructure;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Speaks to a running tally-service from outside: facts in, facts out. */
final class Running {

    private Running() {}

    static String[] arguments(String database) {
        Infrastructure infrastructure = Infrastructure.shared();
        return new String[] {
            "--spring.kafka.bootstrap-servers=" + infrastructure.kafka(),
            "--spring.cloud.stream.kafka.binder.brokers=" + infrastructure.kafka(),
            "--spring.mongodb.uri=" + infrastructure.mongodb(database),
            "--JISR_MASTER_KEY=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
            "--jisr.kafka=" + infrastructure.kafka(),
            "--jisr.mongodb=" + infrastructure.mongodb(database)
        };
    }

    static boolean exists(String topic) throws Exception {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", Infrastructure.shared().kafka());
        try (Admin admin = Admin.create(settings)) {
            return admin.listTopics().names().get().contains(topic);
        }
    }

    static String newTally() {
        return UUID.randomUUID().toString();
    }

    static ProducerRecord<String, byte[]> counted(String topic, String tally, long sequence, int number) {
        return fact(
                topic, tally, sequence, "Counted", "{\"tally\":\"" + tally + "\",\"number\":" + number + ",\"new\":1}");
    }

    static ProducerRecord<String, byte[]> fact(
            String topic, String key, @Nullable Long sequence, String type, String data) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, data.getBytes(UTF_8));
        record.headers().add("ce_id", UUID.randomUUID().toString().getBytes(UTF_8));
        record.headers().add("ce_type", ("ma.jisr." + type + ".v1").getBytes(UTF_8));
        if (sequence != null) {
            record.headers().add("sequence", sequence.toString().getBytes(UTF_8));
        }
        return record;
    }

    /** Erases a key; not even its type is told. */
    static ProducerRecord<String, byte[]> tombstone(String topic, String key) {
        return new ProducerRecord<>(topic, key, null);
    }

    static void send(List<ProducerRecord<String, byte[]>> records) throws Exception {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", Infrastructure.shared().kafka());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (ProducerRecord<String, byte[]> record : records) {
                producer.send(record).get();
            }
        }
    }

    /** What a topic holds now for one key, in order: the sequence and the data of each. */
    static List<ConsumerRecord<String, String>> told(String topic, String key) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", Infrastructure.shared().kafka());
        List<ConsumerRecord<String, String>> found = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(p -> new TopicPartition(topic, p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (key.equals(record.key())) {
                        found.add(record);
                    }
                });
            }
        }
        return found;
    }

    static long sequenceOf(ConsumerRecord<String, String> record) {
        return Long.parseLong(header(record, "sequence"));
    }

    static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
