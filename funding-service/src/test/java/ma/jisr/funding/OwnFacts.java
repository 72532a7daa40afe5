package ma.jisr.funding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import ma.jisr.starter.facts.Fact;
import ma.jisr.starter.facts.FactSource;
import org.bson.Document;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a copy has told, handed to a listener of its own facts as the broker would; each time all over again. */
public final class OwnFacts<F extends Fact> {

    private final Map<String, Class<? extends F>> types = new HashMap<>();
    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** @param facts a sealed interface, as the listener has it */
    public OwnFacts(Class<F> facts) {
        collect(facts);
    }

    private void collect(Class<? extends F> facts) {
        if (facts.isRecord()) {
            types.put(facts.getSimpleName(), facts);
            return;
        }
        for (Class<?> permitted : facts.getPermittedSubclasses()) {
            @SuppressWarnings("unchecked")
            Class<? extends F> each = (Class<? extends F>) permitted;
            collect(each);
        }
    }

    public void deliver(Copy copy, List<String> collections, BiConsumer<F, FactSource> listener) {
        for (String collection : collections) {
            for (Document aggregate : copy.database().getCollection(collection).find()) {
                aggregate.getList("outbox", Document.class, List.of()).forEach(entry -> deliver(entry, listener));
            }
        }
    }

    private void deliver(Document entry, BiConsumer<F, FactSource> listener) {
        Class<? extends F> type = types.get(entry.getString("type"));
        if (type != null) {
            FactSource source = new FactSource(
                    entry.getString("topic"),
                    entry.getString("key"),
                    entry.get("sequence", Number.class).longValue());
            listener.accept(json.readValue(entry.getString("data"), type), source);
        }
    }
}
