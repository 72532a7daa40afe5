package ma.jisr.funding.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ApportionmentTests {

    @Test
    void givesTheLastPlacesToTheLargestRemainders() {
        assertThat(Apportionment.of(10, 0, weights("a", 45, "b", 33, "c", 22)))
                .containsExactly(Map.entry("a", 5), Map.entry("b", 3), Map.entry("c", 2));
    }

    @Test
    void breaksATieByCode() {
        assertThat(Apportionment.of(1, 0, weights("b", 1, "a", 1)))
                .containsExactly(Map.entry("a", 1), Map.entry("b", 0));
    }

    @Test
    void raisesASmallProvinceToTheFloorAtTheExpenseOfTheOthers() {
        assertThat(Apportionment.of(100, 10, weights("a", 97, "b", 2, "c", 1)))
                .containsExactly(Map.entry("a", 80), Map.entry("b", 10), Map.entry("c", 10));
    }

    @Test
    void refusesFloorsThatExceedThePlaces() {
        assertThatIllegalArgumentException().isThrownBy(() -> Apportionment.of(5, 3, weights("a", 1, "b", 1, "c", 1)));
    }

    @Test
    void refusesWeightsThatAreAllZero() {
        assertThatIllegalArgumentException().isThrownBy(() -> Apportionment.of(5, 0, weights("a", 0, "b", 0, "c", 0)));
    }

    @Property
    void givesExactlyThePlacesThereAre(
            @ForAll("weights") Map<String, BigDecimal> weights,
            @ForAll @IntRange(max = 100_000) int places,
            @ForAll @IntRange(max = 60) int floor) {
        int affordable = Math.min(floor, places / weights.size());

        SortedMap<String, Integer> given = Apportionment.of(places, affordable, weights);

        assertThat(given.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(places);
        assertThat(given.keySet()).isEqualTo(weights.keySet());
    }

    @Property
    void givesNobodyLessThanTheFloor(
            @ForAll("weights") Map<String, BigDecimal> weights,
            @ForAll @IntRange(max = 100_000) int places,
            @ForAll @IntRange(max = 60) int floor) {
        int affordable = Math.min(floor, places / weights.size());

        assertThat(Apportionment.of(places, affordable, weights).values())
                .allSatisfy(given -> assertThat(given).isGreaterThanOrEqualTo(affordable));
    }

    @Property
    void givesTheNeedierAtLeastAsMuch(
            @ForAll("weights") Map<String, BigDecimal> weights, @ForAll @IntRange(max = 100_000) int places) {
        SortedMap<String, Integer> given = Apportionment.of(places, 0, weights);

        weights.forEach((one, weight) -> weights.forEach((other, lighter) -> {
            if (weight.compareTo(lighter) > 0) {
                assertThat(given.get(one)).isGreaterThanOrEqualTo(given.get(other));
            }
        }));
    }

    @Property
    void staysWithinOnePlaceOfTheExactShareWithoutAFloor(
            @ForAll("weights") Map<String, BigDecimal> weights, @ForAll @IntRange(max = 100_000) int places) {
        BigDecimal sum = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);

        Apportionment.of(places, 0, weights).forEach((code, given) -> {
            BigDecimal difference = BigDecimal.valueOf(given)
                    .multiply(sum)
                    .subtract(weights.get(code).multiply(BigDecimal.valueOf(places)))
                    .abs();
            assertThat(difference).isLessThan(sum);
        });
    }

    @Provide
    Arbitrary<Map<String, BigDecimal>> weights() {
        Arbitrary<String> codes = Arbitraries.strings().numeric().ofLength(3);
        Arbitrary<BigDecimal> weights = Arbitraries.bigDecimals()
                .between(new BigDecimal("0.0001"), new BigDecimal("2000000"))
                .ofScale(4);
        return Arbitraries.maps(codes, weights).ofMinSize(1).ofMaxSize(12);
    }

    private static Map<String, BigDecimal> weights(String a, int wa, String b, int wb, String c, int wc) {
        return Map.of(a, BigDecimal.valueOf(wa), b, BigDecimal.valueOf(wb), c, BigDecimal.valueOf(wc));
    }

    private static Map<String, BigDecimal> weights(String a, int wa, String b, int wb) {
        return Map.of(a, BigDecimal.valueOf(wa), b, BigDecimal.valueOf(wb));
    }
}
