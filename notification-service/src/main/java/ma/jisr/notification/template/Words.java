package ma.jisr.notification.template;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a variable stands for, in each language or in all of them alike; plain text, which no control character or change
 * of writing direction can break out of.
 *
 * @param byLanguage by the language's code, or under {@code any}
 */
public record Words(Map<String, String> byLanguage) {

    private static final String ANY = "any";
    private static final List<String> FALLBACKS = List.of(ANY, "fr", "ar");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]+");

    public Words {
        byLanguage = Map.copyOf(byLanguage);
    }

    public static Words same(String text) {
        return new Words(Map.of(ANY, text));
    }

    public static Words perLanguage(Function<Language, String> text) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        Stream.of(Language.values()).forEach(language -> texts.put(language, text.apply(language)));
        return new Words(texts.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(e -> e.getKey().code(), Map.Entry::getValue)));
    }

    /** In that language; else in French, which every office reads; else in Arabic; else nothing. */
    public String in(Language language) {
        String text = Stream.concat(Stream.of(language.code()), FALLBACKS.stream())
                .filter(byLanguage::containsKey)
                .findFirst()
                .map(byLanguage::get)
                .orElse("");
        return CONTROLS.matcher(text).replaceAll(" ").strip();
    }
}
