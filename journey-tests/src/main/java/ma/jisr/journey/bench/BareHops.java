package ma.jisr.journey.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Four Kafka hops with nothing at them: consume, send on, commit. */
final class BareHops {

    private static final int HOPS = 4;

    private final String kafka;
    private final String run = "hops-" + UUID.randomUUID().toString().substring(0, 8) + "-";

    BareHops(String kafka) {
        this.kafka = kafka;
    }

    /** Sends at a fixed rate and measures from the time when each was due to its last hop. */
    Histogram measure(int perSecond, int records) throws Exception {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", kafka, "acks", "all", "enable.idempotence", "true", "linger.ms", "0");
        createTopics();
        Histogram latency = new ConcurrentHistogram(TimeUnit.MINUTES.toMicros(5), 3);
        CountDownLatch done = new CountDownLatch(records);
        List<BareHop> hops = new ArrayList<>();
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < HOPS; i++) {
                int next = i + 1;
                hops.add(new BareHop(
                        kafka,
                        run + i,
                        List.of(run + i),
                        next < HOPS
                                ? record -> forward(producer, run + next, record)
                                : record -> arrived(record, latency, done)));
            }
            warmUp(producer, done, records);
            send(producer, perSecond, records);
            if (!done.await(2, TimeUnit.MINUTES)) {
                throw new IllegalStateException(done.getCount() + " records did not arrive");
            }
        } finally {
            for (BareHop hop : hops) {
                hop.close();
            }
        }
        return latency;
    }

    private void createTopics() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            List<NewTopic> topics = new ArrayList<>();
            for (int i = 0; i < HOPS; i++) {
                topics.add(new NewTopic(run + i, 12, (short) 1));
            }
            admin.createTopics(topics).all().get();
        }
    }

    private static void forward(
            KafkaProducer<String, byte[]> producer, String topic, ConsumerRecord<String, byte[]> record) {
        try {
            producer.send(new ProducerRecord<>(topic, record.key(), record.value()))
                    .get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void arrived(ConsumerRecord<String, byte[]> record, Histogram latency, CountDownLatch done) {
        long due = Long.parseLong(record.key());
        if (due > 0) {
            latency.recordValue(Math.max(1, (System.nanoTime() - due) / 1000));
            done.countDown();
        }
    }

    /** Consumers join their groups first; records due at 0 aren't measured. */
    private void warmUp(KafkaProducer<String, byte[]> producer, CountDownLatch done, int records) throws Exception {
        for (int i = 0; i < 100; i++) {
            producer.send(new ProducerRecord<>(run + 0, "0", new byte[500])).get();
        }
        if (done.getCount() != records) {
            throw new IllegalStateException("A warm-up record was measured");
        }
    }

    private void send(KafkaProducer<String, byte[]> producer, int perSecond, int records) {
        long start = System.nanoTime() + TimeUnit.SECONDS.toNanos(6);
        for (int i = 0; i < records; i++) {
            long due = start + i * 1_000_000_000L / perSecond;
            LockSupport.parkNanos(due - System.nanoTime());
            producer.send(new ProducerRecord<>(run + 0, Long.toString(due), new byte[500]));
        }
    }
}
