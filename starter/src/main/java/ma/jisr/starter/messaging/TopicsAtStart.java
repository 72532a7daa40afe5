package ma.jisr.starter.messaging;

import java.util.List;
import org.apache.kafka.clients.admin.NewTopic;
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
                .delay(java.time.Duration.ofSeconds(1))
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
            requireLeaders();
        } catch (RuntimeException e) {
            log.info("Waiting for the broker ({})", e.getMessage());
            throw e;
        }
    }

    /** A topic that was made just now can be written to only when each partition has its leader. */
    private void requireLeaders() {
        String[] names = topics.stream().map(NewTopic::name).toArray(String[]::new);
        boolean all = admin.describeTopics(names).values().stream()
                .flatMap(topic -> topic.partitions().stream())
                .allMatch(partition -> partition.leader() != null);
        if (!all) {
            throw new IllegalStateException("a new topic has no leader yet");
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
