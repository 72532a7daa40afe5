package ma.jisr.starter.messaging;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.kafka.config.TopicBuilder;

/** The platform's topics and how long each keeps what it holds; every service makes those that are missing. */
final class Topics {

    /** As many copies of a service can share a topic's work. */
    static final int PARTITIONS = 12;

    private static final String FOREVER = "-1";

    /** At the latest, what a tombstone has erased is off the disk. */
    private static final Duration ERASED_AFTER = Duration.ofDays(1);

    private Topics() {}

    static List<NewTopic> all(short replicas) {
        return List.of(
                facts("registration-facts", replicas),
                facts("funding-facts", replicas),
                facts("incubator-facts", replicas),
                facts("notification-facts", replicas),
                topic("contacts", replicas)
                        .compact()
                        .config(TopicConfig.RETENTION_MS_CONFIG, FOREVER)
                        .config(TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, millis(ERASED_AFTER))
                        .build(),
                kept("one-time-codes", Duration.ofMinutes(10), replicas),
                kept("partner-events", Duration.ofDays(90), replicas));
    }

    /** Codes are worth nothing after minutes, dead or alive. */
    static NewTopic deadLetters(String topic, short replicas) {
        boolean codes = topic.startsWith("one-time-codes.");
        return kept(topic, codes ? Duration.ofHours(1) : Duration.ofDays(30), replicas);
    }

    private static NewTopic facts(String name, short replicas) {
        return topic(name, replicas)
                .config(TopicConfig.RETENTION_MS_CONFIG, FOREVER)
                .config(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE)
                .build();
    }

    private static NewTopic kept(String name, Duration time, short replicas) {
        return topic(name, replicas)
                .config(TopicConfig.RETENTION_MS_CONFIG, millis(time))
                .config(TopicConfig.SEGMENT_MS_CONFIG, millis(time))
                .build();
    }

    private static String millis(Duration time) {
        return Long.toString(time.toMillis());
    }

    private static TopicBuilder topic(String name, short replicas) {
        return TopicBuilder.name(name).partitions(PARTITIONS).replicas(replicas);
    }
}
