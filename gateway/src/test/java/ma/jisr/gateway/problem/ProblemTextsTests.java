package ma.jisr.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTextsTests {

    @ParameterizedTest
    @ValueSource(strings = {"ar", "fr", "zgh", "en"})
    void hasExactlyTheTextsThatItNeedsInEveryLanguage(String language) throws IOException {
        Properties texts = texts(language);
        Set<String> needed = new HashSet<>();
        for (Problem problem : Problem.values()) {
            needed.add("problem." + problem.slug());
            needed.add("problem." + problem.slug() + ".detail");
        }
        assertThat(texts.stringPropertyNames()).isEqualTo(needed);
        assertThat(texts.values())
                .doesNotContain("")
                .noneMatch(text -> text.toString().contains("'"));
    }

    @Test
    void translatesEveryDetail() throws IOException {
        Properties english = texts("en");
        for (String language : Languages.ALL.subList(0, 3)) {
            texts(language).forEach((key, text) -> assertThat(text).isNotEqualTo(english.get(key)));
        }
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                ProblemTexts.class.getResourceAsStream("/messages_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
