package ma.jisr.journey.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** One consumer group of the bare program: one poll, records beside each other, one commit after the writes. */
final class BareHop implements AutoCloseable {

    private final Thread thread;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean running = true;

    BareHop(String kafka, String group, List<String> topics, Consumer<ConsumerRecord<String, byte[]>> handler) {
        this.thread = Thread.ofPlatform().name("bare-" + group).start(() -> run(kafka, group, topics, handler));
    }

    private void run(
            String kafka, String group, List<String> topics, Consumer<ConsumerRecord<String, byte[]>> handler) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", kafka,
                "group.id", group,
                "enable.auto.commit", "false",
                "auto.offset.reset", "earliest",
                "max.poll.records", "500");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(topics);
            while (running) {
                ConsumerRecords<String, byte[]> poll = consumer.poll(Duration.ofMillis(200));
                List<Future<?>> handling = new ArrayList<>(poll.count());
                poll.forEach(record -> handling.add(workers.submit(() -> handler.accept(record))));
                join(handling);
                if (!poll.isEmpty()) {
                    consumer.commitSync();
                }
            }
        }
    }

    private static void join(List<Future<?>> handling) {
        for (Future<?> each : handling) {
            try {
                each.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Override
    public void close() {
        running = false;
        workers.close();
        try {
            thread.join(Duration.ofSeconds(20));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
