package ma.jisr.starter.messaging;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import ma.jisr.starter.privacy.PersonKeys;
import org.apache.kafka.clients.admin.NewTopic;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaOperations;
import tools.jackson.databind.json.JsonMapper;

/** Gives every {@link FactListener} bean what it needs: a reader, retries, and a place for what can't be handled. */
public final class FactListeners implements SmartInitializingSingleton {

    private final Map<String, FactListener> listeners;
    private final Map<String, SetAside> setAside = new LinkedHashMap<>();
    private final MongoDatabase database;
    private final KafkaOperations<String, byte[]> kafka;
    private final ConsumerFactory<String, byte[]> consumers;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Environment environment;
    private final Supplier<PersonKeys> people;

    public FactListeners(
            Map<String, FactListener> listeners,
            MongoDatabase database,
            KafkaOperations<String, byte[]> kafka,
            ConsumerFactory<String, byte[]> consumers,
            MeterRegistry meters,
            Clock clock,
            Environment environment,
            Supplier<PersonKeys> people) {
        this.listeners = listeners;
        this.database = database;
        this.kafka = kafka;
        this.consumers = consumers;
        this.meters = meters;
        this.clock = clock;
        this.environment = environment;
        this.people = people;
    }

    @Override
    public void afterSingletonsInstantiated() {
        listeners.forEach(this::attach);
    }

    private void attach(String name, FactListener listener) {
        SetAside aside = listener.isOrdered()
                ? new ParkedFacts(database.getCollection("parked"), name, clock, peopleOf(listener))
                : new DeadLetters(kafka, consumers, deadLetterTopic(name), group());
        setAside.put(name, aside);
        listener.attach(new FactHandling(
                listener, new FactReader(JsonMapper.shared(), meters), aside, new RetryTemplate(fewTries())));
    }

    /** A listener that forgets keys is one whose keys are persons. */
    private @Nullable PersonKeys peopleOf(FactListener listener) {
        return listener.forgetting().isPresent() ? people.get() : null;
    }

    private static RetryPolicy fewTries() {
        return RetryPolicy.builder()
                .maxRetries(3)
                .delay(Duration.ofMillis(50))
                .multiplier(4)
                .maxDelay(Duration.ofSeconds(1))
                .predicate(failure ->
                        !(failure instanceof FactReader.UnreadableFact) && !FactHandling.isTransient(failure))
                .build();
    }

    /** {@code <topic>.<group>.dlt}; the topic is the binding's destination. */
    private String deadLetterTopic(String listener) {
        String topic =
                environment.getRequiredProperty("spring.cloud.stream.bindings." + listener + "-in-0.destination");
        return topic + "." + group() + ".dlt";
    }

    private String group() {
        return environment.getRequiredProperty("spring.application.name");
    }

    /** The platform's topics, and the dead-letter topics of this service's listeners. */
    public List<NewTopic> topics(short replicas) {
        List<NewTopic> topics = new ArrayList<>(Topics.all(replicas));
        listeners.forEach((name, listener) -> {
            if (!listener.isOrdered()) {
                topics.add(Topics.deadLetters(deadLetterTopic(name), replicas));
            }
        });
        return topics;
    }

    /** Tries again, in order, what was set aside; by listener. */
    Map<String, SetAside.Redriven> redrive() {
        Map<String, SetAside.Redriven> results = new LinkedHashMap<>();
        setAside.forEach((name, aside) ->
                results.put(name, aside.redrive(listeners.get(name).handling())));
        return results;
    }
}
