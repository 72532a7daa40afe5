package ma.jisr.funding.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import ma.jisr.funding.Copy;
import ma.jisr.funding.programme.Programmes;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadingProgrammesIntegrationTests {

    private final String database =
            "funding-loading-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void publishesEachSampleOnceOverRestartsAndCopies() {
        try (Copy first = new Copy(database, "classpath:programmes/");
                Copy second = new Copy(database, "classpath:programmes/")) {
            first.bean(LoadingProgrammes.class).load();

            List<String> codes =
                    List.of("haouz-moubadara", "himaya-tamasuk", "jisr-cooperatives", "jisr-marrakech-safi");
            assertThat(codes)
                    .allSatisfy(code -> assertThat(second.entries("programmes", code))
                            .extracting(fact -> fact.getString("type"))
                            .containsExactly("ProgrammePublished"));
            assertThat(second.envelope("jisr-marrakech-safi", "351").placesAvailable())
                    .isEqualTo(778);
            assertThat(second.envelope("himaya-tamasuk", "351").placesTotal()).isNull();
        }
    }

    @Test
    void publishesANewVersionBesideTheOld(@TempDir Path folder) throws IOException {
        write(folder, text -> text);
        new Copy(database, folder.toString()).close();
        write(folder, text -> text.replaceFirst("version: 1", "version: 2").replace("18 to 35", "18 to 34"));

        try (Copy copy = new Copy(database, folder.toString())) {
            assertThat(copy.entries("programmes", "haouz-moubadara"))
                    .extracting(LoadingProgrammesIntegrationTests::version)
                    .containsExactly(true, false);
            assertThat(copy.bean(Programmes.class)
                            .find("haouz-moubadara")
                            .orElseThrow()
                            .state()
                            .versions())
                    .hasSize(2);
        }
    }

    @Test
    void stopsWhenAPublishedVersionWasChanged(@TempDir Path folder) throws IOException {
        write(folder, text -> text);
        new Copy(database, folder.toString()).close();
        write(folder, text -> text.replace("sharePercent: 100", "sharePercent: 90"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Copy(database, folder.toString()))
                .withMessageContaining("haouz-moubadara@1");
    }

    @Test
    void stopsAtARuleThatCanNotBeMeantNamingSettingAndPlace(@TempDir Path folder) throws IOException {
        write(folder, text -> text.replace("applicant.age >= 18", "applicant.age >= true"));

        assertThatThrownBy(() -> new Copy(database, folder.toString()))
                .hasStackTraceContaining("JISR_PROGRAMMES_LOAD")
                .hasStackTraceContaining("haouz-moubadara@1, rule age-18-to-35: line 1, column 15");
    }

    private static boolean version(Document fact) {
        return fact.getString("data").contains("\"version\":1");
    }

    private static void write(Path folder, java.util.function.UnaryOperator<String> change) throws IOException {
        try (InputStream sample =
                LoadingProgrammesIntegrationTests.class.getResourceAsStream("/programmes/haouz-moubadara.yaml")) {
            String text = new String(sample.readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(folder.resolve("haouz.yaml"), change.apply(text));
        }
    }
}
