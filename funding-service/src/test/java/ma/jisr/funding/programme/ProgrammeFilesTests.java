package ma.jisr.funding.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ma.jisr.funding.territory.Apportionment;
import ma.jisr.funding.territory.NeedIndex;
import ma.jisr.funding.territory.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgrammeFilesTests {

    private static final String SAMPLES = "classpath:programmes/";

    private final ProgrammeFiles files = new ProgrammeFiles();

    @Test
    void readsTheFourSamples() {
        assertThat(files.readAll(SAMPLES))
                .extracting(ProgrammeVersion::code)
                .containsExactly("haouz-moubadara", "himaya-tamasuk", "jisr-cooperatives", "jisr-marrakech-safi");
    }

    @Test
    void spreadsThreeThousandPlacesByNeed() {
        assertThat(placesOf("jisr-marrakech-safi")).isEqualTo(byNeed(3_000, 50));
    }

    @Test
    void spreadsThreeHundredCooperativesByNeed() {
        assertThat(placesOf("jisr-cooperatives")).isEqualTo(byNeed(300, 10));
    }

    @Test
    void spreadsTheMoneyForPeopleWithDisabilitiesByNeed() {
        Map<String, Long> amounts = new TreeMap<>();
        byNeed(300, 10).forEach((province, ceilings) -> amounts.put(province, ceilings * 60_000_00L));

        assertThat(programme("himaya-tamasuk").envelopes().stream()
                        .collect(Collectors.toMap(ProvinceBudget::province, ProvinceBudget::amountCentimes)))
                .isEqualTo(amounts);
        assertThat(placesOf("himaya-tamasuk")).isEmpty();
    }

    @Test
    void namesTheFileAndTheUnknownField(@TempDir Path folder) throws IOException {
        try (InputStream sample = ProgrammeFilesTests.class.getResourceAsStream("/programmes/haouz-moubadara.yaml")) {
            Files.write(folder.resolve("new.yaml"), sample.readAllBytes());
        }
        Files.writeString(folder.resolve("new.yaml"), "colour: red\n", StandardOpenOption.APPEND);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> files.readAll(folder.toString()))
                .withMessageContaining("new.yaml")
                .withMessageContaining("colour");
    }

    @Test
    void namesWhatIsMissing(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("new.yaml"), "code: new\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> files.readAll(folder.toString()))
                .withMessageContaining("new.yaml")
                .withMessageContaining("version: 1 or more");
    }

    @Test
    void refusesAFolderWithoutProgrammes(@TempDir Path folder) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> files.readAll(folder.toString()))
                .withMessageContaining("No programme");
    }

    @Test
    void refusesAnEmptyFile(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("empty.yaml"), "# nothing\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> files.readAll(folder.toString()))
                .withMessageContaining("empty.yaml");
    }

    private ProgrammeVersion programme(String code) {
        List<ProgrammeVersion> all = files.readAll(SAMPLES);
        return all.stream().filter(each -> each.code().equals(code)).findFirst().orElseThrow();
    }

    private Map<String, Integer> placesOf(String code) {
        Map<String, Integer> places = new TreeMap<>();
        for (ProvinceBudget budget : programme(code).envelopes()) {
            Integer number = budget.places();
            if (number != null) {
                places.put(budget.province(), number);
            }
        }
        return places;
    }

    private static Map<String, Integer> byNeed(int places, int floor) {
        return Apportionment.of(places, floor, Region.load().weights(new NeedIndex(new BigDecimal("0.5"))));
    }
}
