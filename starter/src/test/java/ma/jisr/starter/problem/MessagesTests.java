package ma.jisr.starter.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTests {

    @ParameterizedTest
    @ValueSource(strings = {"ar", "fr", "zgh"})
    void everyLanguageHasEveryText(String language) throws IOException {
        assertThat(keys(language)).isEqualTo(keys("en"));
    }

    private static Set<String> keys(String language) throws IOException {
        String name = "/jisr-messages_" + language + ".properties";
        try (Reader reader =
                new InputStreamReader(MessagesTests.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            assertThat(properties.values())
                    .allSatisfy(text -> assertThat(text.toString()).isNotBlank());
            return properties.stringPropertyNames();
        }
    }
}
