package ma.jisr.starter.persistence;

import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.Document;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
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

    private static final TypeReference<LinkedHashMap<String, Object>> MAP = new TypeReference<>() {};

    private final JsonMapper mapper = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .changeDefaultPropertyInclusion(
                    i -> i.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
            .addModule(new SimpleModule()
                    .addSerializer(Instant.class, new InstantAsDate())
                    .addSerializer(Date.class, new DateAsIs())
                    .addDeserializer(Instant.class, new DateAsInstant()))
            .build();

    public Document toDocument(Object state) {
        return new Document(mapper.convertValue(state, MAP));
    }

    public <T> T fromDocument(Map<String, Object> document, Class<T> type) {
        return mapper.convertValue(document, type);
    }

    private static final class InstantAsDate extends ValueSerializer<Instant> {
        @Override
        public void serialize(Instant value, JsonGenerator generator, SerializationContext context) {
            generator.writePOJO(Date.from(value));
        }
    }

    private static final class DateAsIs extends ValueSerializer<Date> {
        @Override
        public void serialize(Date value, JsonGenerator generator, SerializationContext context) {
            generator.writePOJO(value);
        }
    }

    private static final class DateAsInstant extends ValueDeserializer<Instant> {
        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) throws JacksonException {
            if (parser.currentToken() == JsonToken.VALUE_EMBEDDED_OBJECT
                    && parser.getEmbeddedObject() instanceof Date date) {
                return date.toInstant();
            }
            return Instant.parse(parser.getString());
        }
    }
}
