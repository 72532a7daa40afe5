package ma.jisr.starter.messaging;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.kafka.core.KafkaAdmin;

/** Makes missing topics before the bindings start; a broker that isn't there yet is waited for, for a while. */
public final class TopicsAtStart implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TopicsAtStart.class);

    private static final Duration LEADERS_WITHIN = Duration.ofSeconds(15);

    private final KafkaAdmin admin;
    private final List<NewTopic> topics;
    private volatile boolean running;

    public TopicsAtStart(KafkaAdmin admin, List<NewTopic> topics) {
        this.admin = admin;
        this.topics = topics;
    }

    @Override
    public void start() {
        RetryTemplate untilThere = new RetryTemplate(RetryPolicy.builder()
                .maxRetries(30)
                .delay(Duration.ofSeconds(1))
                .build());
        try {
            untilThere.execute(() -> {
                ensure();
                return Boolean.TRUE;
            });
        } catch (RetryException e) {
            throw new IllegalStateException("JISR_KAFKA: the broker doesn't answer", e.getCause());
        }
        running = true;
    }

    private void ensure() {
        try {
            admin.createOrModifyTopics(topics.toArray(NewTopic[]::new));
            awaitLeaders();
        } catch (RuntimeException e) {
            log.info("Waiting for the broker ({})", e.getMessage());
            throw e;
        }
    }

    /**
     * A topic that was made just now can be written to only when each partition's leader knows that it is one: until
     * then it would refuse a first batch and take the second. Only the leaders themselves can say where they end.
     */
    private void awaitLeaders() {
        String[] names = topics.stream().map(NewTopic::name).toArray(String[]::new);
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        admin.describeTopics(names)
                .forEach((name, topic) -> topic.partitions()
                        .forEach(each -> ends.put(new TopicPartition(name, each.partition()), OffsetSpec.latest())));
        try (Admin client = Admin.create(admin.getConfigurationProperties())) {
            client.listOffsets(ends).all().get(LEADERS_WITHIN.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("a new topic has no leader yet", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1;
    }
}
