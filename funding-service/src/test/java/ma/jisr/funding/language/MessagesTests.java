package ma.jisr.funding.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTests {

    @ParameterizedTest
    @ValueSource(strings = {"ar", "fr", "zgh"})
    void saysInEveryLanguageWhatItSaysInEnglish(String language) throws IOException {
        assertThat(in(language).stringPropertyNames()).isEqualTo(in("en").stringPropertyNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "fr", "zgh", "en"})
    void usesNoApostropheThatMessageFormatWouldSwallow(String language) throws IOException {
        assertThat(in(language).values())
                .noneSatisfy(text -> assertThat(text.toString()).contains("'"));
    }

    private static Properties in(String language) throws IOException {
        Properties texts = new Properties();
        try (InputStreamReader reader = new InputStreamReader(
                Objects.requireNonNull(
                        MessagesTests.class.getResourceAsStream("/messages_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
