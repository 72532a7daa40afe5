package ma.jisr.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ma.jisr.registration.funding.FundingFact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text is there in every language, and every one that the code asks for. */
class MessagesTests {

    private static final Pattern FIELD =
            Pattern.compile("(?:add|addIf|refused|wellFormed|FieldError)\\([^;]*?\"(/[^\"]*)\",\\s*\"([a-z-]+)\"");
    private static final Pattern CONFLICT = Pattern.compile("Problem\\.conflict\\(\"([a-z-]+)\"");
    private static final Pattern ENTRY = Pattern.compile("TimelineEntry\\.of\\(\\s*[^,]+,\\s*\"([A-Za-z]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"ar", "fr", "zgh"})
    void everyLanguageHasEveryText(String language) {
        assertThat(texts("messages", language).stringPropertyNames())
                .isEqualTo(texts("messages", "en").stringPropertyNames());
    }

    @Test
    void amazighIsWrittenInTifinagh() {
        assertThat(texts("messages", "zgh").values())
                .allSatisfy(text -> assertThat(text.toString()).matches("(?s).*[\\u2D30-\\u2D7F].*"));
    }

    @Test
    void everyTextThatTheCodeAsksForIsThere() throws IOException {
        Set<String> known = new HashSet<>(texts("messages", "en").stringPropertyNames());
        known.addAll(texts("jisr-messages", "en").stringPropertyNames());
        String code = code();

        assertThat(known).containsAll(found(FIELD, 2, code, "field.%s"));
        assertThat(known).containsAll(found(CONFLICT, 1, code, "problem.%s"));
        assertThat(known).containsAll(found(CONFLICT, 1, code, "problem.%s.detail"));
        assertThat(known).containsAll(found(ENTRY, 1, code, "timeline.%s"));
        assertThat(found(ENTRY, 1, code, "%s")).hasSizeGreaterThan(10);
        assertThat(found(FIELD, 2, code, "%s")).hasSizeGreaterThan(15);
    }

    @Test
    void everyFactThatATimelineIsMadeOfHasAText() {
        Set<String> untold = Set.of("ProgrammePublished", "AppealDecided");
        Set<String> known = texts("messages", "en").stringPropertyNames();

        assertThat(records(FundingFact.class).map(Class::getSimpleName))
                .filteredOn(fact -> !untold.contains(fact))
                .hasSizeGreaterThan(25)
                .allSatisfy(fact -> assertThat(known).contains("timeline." + fact));
        assertThat(known).contains("timeline.AppealUpheld", "timeline.AppealRejected");
    }

    private static Stream<Class<?>> records(Class<?> facts) {
        return facts.isRecord()
                ? Stream.of(facts)
                : Stream.of(facts.getPermittedSubclasses()).flatMap(MessagesTests::records);
    }

    private static List<String> found(Pattern pattern, int group, String code, String key) {
        return pattern.matcher(code)
                .results()
                .map(match -> key.formatted(match.group(group)))
                .distinct()
                .toList();
    }

    private static String code() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            StringBuilder all = new StringBuilder();
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }

    private static Properties texts(String bundle, String language) {
        String name = "/" + bundle + "_" + language + ".properties";
        try (InputStream in = Objects.requireNonNull(MessagesTests.class.getResourceAsStream(name), name)) {
            Properties texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
