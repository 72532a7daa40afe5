package ma.jisr.incubator.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import ma.jisr.incubator.accreditation.InMemoryIncubators;
import ma.jisr.incubator.accreditation.Incubator;
import ma.jisr.incubator.accreditation.LoadingSteps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class IncubatorFilesTests {

    private static final String ONE = """
            {"incubators": [{"id": "%s", "name": {"ar": "حاضنة", "fr": "Incubateur"}, "seat": "071610101",
              "communes": ["071610101"], "capacity": %d, "languages": ["ar"], "sectors": ["CRAFTS"],
              "accessibility": ["STEP_FREE"], "accredited": {"from": "2025-01-01", "until": "2029-12-31"}}]}
            """;

    @TempDir
    Path directory;

    @Test
    void readsADirectoryOfFiles() throws IOException {
        write("a.json", ONE.formatted("a", 3));
        write("b.json", ONE.formatted("b", 4));

        assertThat(read(directory.toString())).extracting(Incubator::id).containsExactly("a", "b");
    }

    @Test
    void readsOneFile() throws IOException {
        Path file = write("a.json", ONE.formatted("a", 3));

        assertThat(read(file.toString())).singleElement().satisfies(incubator -> {
            assertThat(incubator.seats().free()).isEqualTo(3);
            assertThat(incubator.profile().provinces()).containsExactly("161");
        });
    }

    @Test
    void readsNothingWhereNothingIsToBeLoaded() {
        assertThat(read("")).isEmpty();
        assertThat(read(null)).isEmpty();
    }

    @Test
    void namesTheSettingWhenThereIsNoFile() {
        assertThatThrownBy(() -> read(directory + "/none.json")).hasMessageContaining("jisr.incubators.load: no file");
    }

    @ParameterizedTest
    @CsvSource({
        "capacity, kapacity, capacity",
        "071610101, 0716, 0716",
        "2029-12-31, 2024-12-31, before it begins",
        "STEP_FREE, LIFT, LIFT",
        "communes, kommunes, communes"
    })
    void namesTheFileAndWhatIsWrongInIt(String right, String wrong, String named) throws IOException {
        write("a.json", ONE.formatted("a", 3).replace(right, wrong));

        assertThatThrownBy(() -> read(directory.toString()))
                .hasMessageContaining("jisr.incubators.load: a.json")
                .hasMessageContaining(named);
    }

    @Test
    void refusesTheSameIncubatorTwice() throws IOException {
        write("a.json", ONE.formatted("a", 3));
        write("b.json", ONE.formatted("a", 4));

        assertThatThrownBy(() -> read(directory.toString())).hasMessageContaining("incubator a is there twice");
    }

    @Test
    void changesACapacityButNeverBelowWhatIsTaken() throws IOException {
        InMemoryIncubators incubators = new InMemoryIncubators();
        write("a.json", ONE.formatted("a", 3));
        load(incubators);
        incubators.hold("a", "amina");
        incubators.hold("a", "btissam");

        write("a.json", ONE.formatted("a", 2));
        load(incubators);
        load(incubators);

        assertThat(incubators.seatsOf("a").free()).isZero();
        write("a.json", ONE.formatted("a", 1));
        assertThatThrownBy(() -> load(incubators))
                .hasMessageContaining("Incubator a")
                .hasMessageContaining("2 seats");
        assertThat(incubators.seatsOf("a").capacity()).isEqualTo(2);
    }

    private void load(InMemoryIncubators incubators) {
        LoadingSteps.load(files(directory.toString()), incubators);
    }

    private static List<Incubator> read(String location) {
        return files(location).all();
    }

    private static IncubatorFiles files(String location) {
        return new IncubatorFiles(location, new PathMatchingResourcePatternResolver());
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content);
    }
}
