package ma.jisr.incubator.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DistancesTests {

    private static final String CHICHAOUA = "071610101";
    private static final String IMINTANOUTE = "071610103";
    private static final String MAJJAT = "071610711";
    private static final String MARRAKECH = "073510101";
    private static final String SAFI = "074310103";
    private static final String ELSEWHERE = "011110101";

    private final Distances distances = new Distances(Map.of(
            "161", new Centre(-8.801, 31.3083),
            "351", new Centre(-8.1543, 31.7275),
            "431", new Centre(-9.0223, 32.2504)));

    @Test
    void ordersByCommuneThenCercleThenProvinceThenKilometres() {
        List<Nearness> ordered = List.of(
                distances.between(CHICHAOUA, CHICHAOUA),
                distances.between(CHICHAOUA, IMINTANOUTE),
                distances.between(CHICHAOUA, MAJJAT),
                distances.between(CHICHAOUA, MARRAKECH),
                distances.between(CHICHAOUA, SAFI),
                distances.between(CHICHAOUA, ELSEWHERE));

        assertThat(ordered).isSorted().doesNotHaveDuplicates();
        assertThat(ordered)
                .extracting(Nearness::step)
                .containsExactly(Step.COMMUNE, Step.CERCLE, Step.PROVINCE, Step.BEYOND, Step.BEYOND, Step.BEYOND);
    }

    @Test
    void countsKilometresBetweenTheCentresOfProvinces() {
        assertThat(distances.between(CHICHAOUA, MARRAKECH).kilometres()).isBetween(70, 85);
        assertThat(distances.between(MARRAKECH, CHICHAOUA)).isEqualTo(distances.between(CHICHAOUA, MARRAKECH));
    }

    @Test
    void takesAProvinceWithoutACentreForTheFarthest() {
        assertThat(distances.between(CHICHAOUA, ELSEWHERE).kilometres()).isGreaterThan(20_000);
    }

    @Test
    void refusesWhatIsNotACommune() {
        assertThatThrownBy(() -> distances.between("0716", CHICHAOUA)).hasMessageContaining("0716");
    }
}
