package ma.jisr.funding.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import ma.jisr.funding.language.Text;
import ma.jisr.funding.programme.Criterion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridTests {

    private static final Map<String, Object> VALUES =
            Map.of("project.jobs", 3L, "project.costCentimes", 100L, "project.ownCashCentimes", 0L);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "project.jobs|3|",
                "project.jobs * 3|9|",
                "project.jobs * 4|0|OUT_OF_BOUNDS",
                "0 - project.jobs|0|OUT_OF_BOUNDS",
                "project.jobs / project.ownCashCentimes|0|DIVIDE_BY_ZERO",
                "cooperative.members|0|MISSING_INPUT",
                "project.sector == 'CRAFTS' ? 10 : 0|0|MISSING_INPUT",
                "project.jobs * 9223372036854775807|0|NUMERIC_OVERFLOW"
            })
    void givesPointsWithinItsBoundsOrNoneWithAReason(String expression, int points, String reason) {
        assertThat(GridCompiler.compile(criterion(expression)).score(VALUES))
                .isEqualTo(new Points("tried", points, reason));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "project.jobs > 2|line 1, column 14",
                "project.jobz|line 1, column 1",
                "project.jobs +|line 1, column 15",
                "review.accepted ? 1 : 0|line 1, column 1"
            })
    void namesThePlaceOfWhatCanNotBeMeant(String expression, String place) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GridCompiler.compile(criterion(expression)))
                .withMessageContaining("criterion tried")
                .withMessageContaining(place);
    }

    @Test
    void containsALoopThatIsTooLong() {
        String hundred = "[0,1,2,3,4,5,6,7,8,9].map(a, [0,1,2,3,4,5,6,7,8,9].map(b, "
                + "[0,1,2,3,4,5,6,7,8,9].map(c, [0,1,2,3].map(d, d)))).size()";

        Points points = GridCompiler.compile(criterion(hundred)).score(VALUES);

        assertThat(points.points()).isZero();
        assertThat(points.reason()).isNotNull();
    }

    @Test
    void isEmptyWhereAProgrammeIsNotRanked() {
        assertThat(Grid.of(Samples.programme("jisr-marrakech-safi")).score(VALUES))
                .isEqualTo(List.of());
    }

    private static Criterion criterion(String expression) {
        return new Criterion("tried", 10, expression, new Text("t", "t", "t", "t"));
    }
}
