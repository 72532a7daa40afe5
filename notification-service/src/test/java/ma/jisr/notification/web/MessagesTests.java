package ma.jisr.notification.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTests {

    @ParameterizedTest
    @ValueSource(strings = {"fr", "zgh", "en"})
    void haveTheSameKeysInEveryLanguage(String language) throws IOException {
        Properties texts = texts(language);

        assertThat(texts.stringPropertyNames()).isEqualTo(texts("ar").stringPropertyNames());
        assertThat(texts.values())
                .allSatisfy(text -> assertThat(text.toString()).isNotBlank());
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(
                        MessagesTests.class.getResourceAsStream("/messages_" + language + ".properties")),
                UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
