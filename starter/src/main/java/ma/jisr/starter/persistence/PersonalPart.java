package ma.jisr.starter.persistence;

import java.util.Map;
import ma.jisr.starter.privacy.OfPerson;
import ma.jisr.starter.privacy.PersonKeys;
import ma.jisr.starter.privacy.PersonalComponents;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The personal components of one kind of aggregate, encrypted together beside the state: {@code {person, personal}}.
 *
 * <p>A kind without personal components has no such part, and needs no keys.
 */
final class PersonalPart {

    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.shared();

    private final PersonalComponents components;
    private final @Nullable PersonKeys people;
    private final String collection;

    PersonalPart(AggregateContext context, String collection, Class<?> type) {
        this.components = PersonalComponents.of(type);
        this.people = components.isEmpty() ? null : context.people().get();
        this.collection = collection;
    }

    /** Moves the personal values out of {@code document}; answers the fields to set beside it. */
    Document takeOut(String id, Object state, Document document) {
        if (people == null) {
            return new Document();
        }
        String person = ((OfPerson) state).person();
        Map<String, String> values = components.takeFrom(document);
        byte[] json = JSON.writeValueAsBytes(values);
        Binary sealed = values.isEmpty()
                ? null
                : people.findOrMake(person)
                        .map(key -> new Binary(key.seal(json, about(id))))
                        .orElse(null);
        return new Document("person", person).append("personal", sealed);
    }

    /** The state's document with its personal values, as far as the person isn't erased. */
    Document whole(Document aggregate) {
        Document state = aggregate.get("state", Document.class);
        Binary sealed = people == null ? null : aggregate.get("personal", Binary.class);
        if (sealed != null && people != null) {
            people.find(aggregate.getString("person"))
                    .map(key -> key.open(sealed.getData(), about(aggregate.getString("_id"))))
                    .ifPresent(json -> components.putInto(state, JSON.readValue(json, VALUES)));
        }
        return state;
    }

    void verifyKeys() {
        if (people != null) {
            people.verify();
        }
    }

    private String about(String id) {
        return collection + "/" + id;
    }
}
