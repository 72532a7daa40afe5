package ma.jisr.funding.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DisparityTests {

    @Test
    void isNothingWhereAllAreServedAlike() {
        assertThat(Disparity.gini(rates(7, 7, 7))).isEqualTo("0.0000");
        assertThat(Disparity.gini(rates(0, 0))).isEqualTo("0.0000");
        assertThat(Disparity.gini(List.of())).isEqualTo("0.0000");
    }

    /** (1+2+1) ÷ (3 × 6); and all for one of four: 3 ÷ 4. */
    @Test
    void isWhatOneReckonsByHand() {
        assertThat(Disparity.gini(rates(1, 2, 3))).isEqualTo("0.2222");
        assertThat(Disparity.gini(rates(0, 0, 0, 9))).isEqualTo("0.7500");
    }

    @Test
    void countsPerTenThousandInhabitants() {
        assertThat(Disparity.rate(BigDecimal.valueOf(422), 573_128))
                .isBetween(new BigDecimal("7.3630"), new BigDecimal("7.3632"));
        assertThat(Disparity.rate(BigDecimal.ONE, 0)).isZero();
    }

    @Property
    void dependsNeitherOnTheOrderNorOnTheUnit(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 10_000) Integer> values, @ForAll Random random) {
        List<BigDecimal> rates = values.stream().map(BigDecimal::valueOf).toList();
        List<BigDecimal> shuffled = new ArrayList<>(rates);
        Collections.shuffle(shuffled, random);
        List<BigDecimal> inHundreds =
                rates.stream().map(each -> each.movePointLeft(2)).toList();

        assertThat(Disparity.gini(rates))
                .isBetween(BigDecimal.ZERO, BigDecimal.ONE)
                .isEqualTo(Disparity.gini(shuffled))
                .isEqualTo(Disparity.gini(inHundreds));
    }

    private static List<BigDecimal> rates(int... rates) {
        return java.util.Arrays.stream(rates).mapToObj(BigDecimal::valueOf).toList();
    }
}
