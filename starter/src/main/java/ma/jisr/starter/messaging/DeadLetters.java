package ma.jisr.starter.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaOperations;

/**
 * Sends a fact that can't be handled to {@code <topic>.<group>.dlt}, as it was, with the reason in a header; where the
 * order of facts doesn't matter, so that nothing waits.
 */
final class DeadLetters implements SetAside {

    static final String REASON = "jisr_reason";

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);
    private static final Duration END_OF_TOPIC = Duration.ofSeconds(2);

    private final KafkaOperations<String, byte[]> kafka;
    private final ConsumerFactory<String, byte[]> consumers;
    private final String topic;
    private final String group;

    DeadLetters(
            KafkaOperations<String, byte[]> kafka,
            ConsumerFactory<String, byte[]> consumers,
            String topic,
            String group) {
        this.kafka = kafka;
        this.consumers = consumers;
        this.topic = topic;
        this.group = group;
    }

    @Override
    public void put(ReceivedFact fact, RuntimeException reason) {
        ProducerRecord<String, byte[]> dead = new ProducerRecord<>(topic, fact.key(), fact.data());
        fact.headers().forEach((name, value) -> dead.headers().add(name, value.getBytes(UTF_8)));
        dead.headers().add("jisr_topic", fact.topic().getBytes(UTF_8));
        dead.headers().add(REASON, reason.toString().getBytes(UTF_8));
        kafka.send(dead).join();
    }

    @Override
    public Set<String> blocked(Map<String, List<ReceivedFact>> byKey) {
        return Set.of();
    }

    @Override
    public boolean behind(ReceivedFact fact) {
        return false;
    }

    /** Reads what is on the dead-letter topic now; what fails again goes back to its end. */
    @Override
    public Redriven redrive(FactHandling handling) {
        int handled = 0;
        int failed = 0;
        try (Consumer<String, byte[]> consumer = consumers.createConsumer(group + ".redrive", "redrive")) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(p -> new TopicPartition(topic, p.partition()))
                    .toList();
            consumer.assign(partitions);
            seekToCommitted(consumer, partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (isBefore(consumer, ends)) {
                for (ConsumerRecord<String, byte[]> each : consumer.poll(END_OF_TOPIC)) {
                    if (each.offset() < ends.get(new TopicPartition(topic, each.partition()))) {
                        boolean done = handles(received(each), handling);
                        handled += done ? 1 : 0;
                        failed += done ? 0 : 1;
                    }
                }
            }
            // Up to where the topic ended at the start: what failed again lies behind that and must stay.
            Map<TopicPartition, OffsetAndMetadata> read = new HashMap<>();
            ends.forEach((partition, end) -> read.put(partition, new OffsetAndMetadata(end)));
            consumer.commitSync(read);
        }
        return new Redriven(handled, failed);
    }

    private static void seekToCommitted(Consumer<String, byte[]> consumer, List<TopicPartition> partitions) {
        var committed = consumer.committed(Set.copyOf(partitions));
        for (TopicPartition partition : partitions) {
            var offset = committed.get(partition);
            consumer.seek(partition, offset == null ? 0 : offset.offset());
        }
    }

    private static boolean isBefore(Consumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
    }

    private boolean handles(ReceivedFact fact, FactHandling handling) {
        try {
            handling.handleOnce(fact);
            return true;
        } catch (RuntimeException e) {
            log.error("{} still can't be handled and goes back to {}", fact.where(), topic, e);
            put(fact, e);
            return false;
        }
    }

    private static ReceivedFact received(ConsumerRecord<String, byte[]> dead) {
        Map<String, Object> headers = new TreeMap<>();
        dead.headers().forEach(header -> headers.put(header.key(), header.value()));
        String topic = FactHeaders.text(headers, "jisr_topic");
        return ReceivedFact.of(topic == null ? dead.topic() : topic, dead.key(), headers, dead.value());
    }
}
