package ma.jisr.starter.messaging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import ma.jisr.starter.facts.Fact;
import ma.jisr.starter.facts.FactSource;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/**
 * A Spring Cloud Stream function that takes one poll of facts and gives each to its use case.
 *
 * <p>Facts of one key are handled in order, keys in parallel; the poll is committed when all are handled or safely put
 * aside. Types that the consumer doesn't know are skipped and counted.
 */
public final class FactListener implements Consumer<Message<List<byte[]>>> {

    private final Map<String, Class<? extends Fact>> types;
    private final boolean ordered;
    private final BiConsumer<Fact, FactSource> handler;
    private final @Nullable Consumer<String> forgetting;
    private @Nullable FactHandling handling;

    private FactListener(
            Map<String, Class<? extends Fact>> types,
            boolean ordered,
            BiConsumer<Fact, FactSource> handler,
            @Nullable Consumer<String> forgetting) {
        this.types = types;
        this.ordered = ordered;
        this.handler = handler;
        this.forgetting = forgetting;
    }

    /** @param facts a sealed interface, whose records are this consumer's own copies of the facts that it handles */
    public static <F extends Fact> Ordering<F> of(Class<F> facts) {
        return new Ordering<>(facts);
    }

    /** Says what happens to a fact that can't be handled. */
    public static final class Ordering<F extends Fact> {
        private final Class<F> facts;

        private Ordering(Class<F> facts) {
            this.facts = facts;
        }

        /** It is parked, and all later facts of its key wait behind it: for places and money. */
        public Handler<F> inOrder() {
            return new Handler<>(facts, true);
        }

        /** It goes to the dead-letter topic and the later ones go on: for messages. */
        public Handler<F> unordered() {
            return new Handler<>(facts, false);
        }
    }

    /** Says who handles a fact. */
    public static final class Handler<F extends Fact> {
        private final Class<F> facts;
        private final boolean ordered;

        private Handler(Class<F> facts, boolean ordered) {
            this.facts = facts;
            this.ordered = ordered;
        }

        public FactListener to(BiConsumer<F, FactSource> handler) {
            return new FactListener(
                    typesOf(facts), ordered, (fact, source) -> handler.accept(facts.cast(fact), source), null);
        }
    }

    /**
     * Says what happens when a key is erased: when a record comes that has no data, whatever its headers say, in its
     * order among the facts of its key. A listener that doesn't say it can't handle such a record.
     *
     * @param forgetting is given the key; it may come again
     */
    public FactListener onTombstone(Consumer<String> forgetting) {
        return new FactListener(types, ordered, handler, forgetting);
    }

    private static Map<String, Class<? extends Fact>> typesOf(Class<? extends Fact> facts) {
        Map<String, Class<? extends Fact>> types = new HashMap<>();
        if (facts.isRecord()) {
            types.put(facts.getSimpleName(), facts);
        } else {
            for (Class<?> permitted : Objects.requireNonNull(facts.getPermittedSubclasses(), "not sealed: " + facts)) {
                types.putAll(typesOf(permitted.asSubclass(Fact.class)));
            }
        }
        return types;
    }

    @Nullable
    Class<? extends Fact> typeOf(String factName) {
        return types.get(factName);
    }

    boolean isOrdered() {
        return ordered;
    }

    void handle(Fact fact, FactSource source) {
        handler.accept(fact, source);
    }

    /** Empty if this listener knows no tombstones. */
    Optional<Consumer<String>> forgetting() {
        return Optional.ofNullable(forgetting);
    }

    void attach(FactHandling handling) {
        this.handling = handling;
    }

    FactHandling handling() {
        return Objects.requireNonNull(handling, "not attached: is the starter's auto-configuration on?");
    }

    @Override
    public void accept(Message<List<byte[]>> poll) {
        handling().handle(byKey(poll));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, List<ReceivedFact>> byKey(Message<List<byte[]>> poll) {
        List<byte[]> values = poll.getPayload();
        List<Object> keys = (List<Object>) poll.getHeaders().get(KafkaHeaders.RECEIVED_KEY);
        List<Object> topics = (List<Object>) poll.getHeaders().get(KafkaHeaders.RECEIVED_TOPIC);
        List<Map<String, ?>> headers =
                (List<Map<String, ?>>) poll.getHeaders().get(KafkaHeaders.BATCH_CONVERTED_HEADERS);
        Map<String, List<ReceivedFact>> byKey = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            ReceivedFact fact = ReceivedFact.of(
                    topics.get(i).toString(),
                    keys == null ? null : keys.get(i),
                    headers.get(i),
                    value instanceof byte[] bytes && bytes.length > 0 ? bytes : null);
            byKey.computeIfAbsent(fact.key(), k -> new ArrayList<>()).add(fact);
        }
        return byKey;
    }
}
