package ma.jisr.starter.persistence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Turns an aggregate's state (records, enums, lists, maps, times) into a BSON document and back.
 *
 * <p>Instants become BSON dates (milliseconds), local dates ISO text. Unknown fields are skipped, so that a newer copy of
 * a service may add some while older ones still run.
 */
public final class StateCodec {

    /** Marks a time among texts while it passes through Jackson, which knows no dates; no text of a person holds a NUL. */
    private static final String TIME = "\0time:";

    private static final TypeReference<LinkedHashMap<String, Object>> MAP = new TypeReference<>() {};

    private final JsonMapper mapper = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
            .addModule(new SimpleModule().addSerializer(Instant.class, new MarkedTime()))
            .build();

    public Document toDocument(Object state) {
        return new Document(mapped(mapper.convertValue(state, MAP), StateCodec::timeAsDate));
    }

    public <T> T fromDocument(Map<String, Object> document, Class<T> type) {
        return mapper.convertValue(mapped(document, StateCodec::dateAsText), type);
    }

    private static Map<String, Object> mapped(Map<?, ?> map, UnaryOperator<Object> leaf) {
        Map<String, Object> result = LinkedHashMap.newLinkedHashMap(map.size());
        map.forEach((key, value) -> result.put(key.toString(), mapped(value, leaf)));
        return result;
    }

    private static @Nullable Object mapped(@Nullable Object value, UnaryOperator<Object> leaf) {
        return switch (value) {
            case null -> null;
            case Map<?, ?> map -> mapped(map, leaf);
            case List<?> list -> list.stream().map(each -> mapped(each, leaf)).toList();
            default -> leaf.apply(value);
        };
    }

    private static Object timeAsDate(Object value) {
        return value instanceof String text && text.startsWith(TIME)
                ? new Date(Long.parseLong(text.substring(TIME.length())))
                : value;
    }

    private static Object dateAsText(Object value) {
        return value instanceof Date date ? date.toInstant().toString() : value;
    }

    private static final class MarkedTime extends ValueSerializer<Instant> {
        @Override
        public void serialize(Instant value, JsonGenerator generator, SerializationContext context) {
            generator.writeString(TIME + value.toEpochMilli());
        }
    }
}
