package ma.jisr.gateway.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every problem in every language, written once at start: an overloaded gateway refuses without effort. */
@Component
public final class ProblemTexts {

    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    private final Map<String, Map<Problem, byte[]>> bodies = new HashMap<>();
    private final JsonMapper json;

    public ProblemTexts(JsonMapper json) {
        this.json = json;
        Languages.ALL.forEach(language -> bodies.put(language, bodies(language, json)));
    }

    /**
     * A problem detail as JSON in UTF-8.
     *
     * @param language and the language that it is in
     */
    public record Text(byte[] body, String language) {}

    public Text text(Problem problem, @Nullable String acceptLanguage) {
        String language = Languages.of(acceptLanguage);
        byte[] body = Objects.requireNonNull(
                Objects.requireNonNull(bodies.get(language)).get(problem));
        return new Text(body, language);
    }

    /** As {@link #text(Problem, String)}, with further members, which only this request has. */
    Text text(Problem problem, @Nullable String acceptLanguage, Map<String, ?> members) {
        Text text = text(problem, acceptLanguage);
        if (members.isEmpty()) {
            return text;
        }
        Map<String, Object> all = new LinkedHashMap<>(json.readValue(text.body(), MEMBERS));
        all.putAll(members);
        return new Text(json.writeValueAsBytes(all), text.language());
    }

    private static Map<Problem, byte[]> bodies(String language, JsonMapper json) {
        Properties texts = texts(language);
        Map<Problem, byte[]> bodies = new EnumMap<>(Problem.class);
        for (Problem problem : Problem.values()) {
            Map<String, Object> detail = new LinkedHashMap<>();
            detail.put("type", "urn:jisr:problem:" + problem.slug());
            detail.put("title", text(texts, "problem." + problem.slug()));
            detail.put("status", problem.status().value());
            detail.put("detail", text(texts, "problem." + problem.slug() + ".detail"));
            bodies.put(problem, json.writeValueAsBytes(detail));
        }
        return bodies;
    }

    private static String text(Properties texts, String key) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("No text for " + key);
        }
        return new MessageFormat(text, Locale.ROOT).format(new Object[0]);
    }

    private static Properties texts(String language) {
        try {
            return PropertiesLoaderUtils.loadProperties(new EncodedResource(
                    new ClassPathResource("messages_" + language + ".properties"), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
