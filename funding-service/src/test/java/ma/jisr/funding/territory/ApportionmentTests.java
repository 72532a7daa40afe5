package ma.jisr.funding.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
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

    @Property
    void takesNoPlaceFromAProvinceThatGrows(
            @ForAll("weights") Map<String, BigDecimal> weights,
            @ForAll @IntRange(max = 5_000) int places,
            @ForAll @IntRange(max = 60) int floor,
            @ForAll @IntRange(min = 1, max = 1_000_000) int more,
            @ForAll @IntRange(max = 100) int which) {
        int affordable = Math.min(floor, places / weights.size());
        String grows = new TreeMap<>(weights).keySet().stream().toList().get(which % weights.size());
        Map<String, BigDecimal> later = new HashMap<>(weights);
        later.merge(grows, BigDecimal.valueOf(more), BigDecimal::add);

        assertThat(Apportionment.of(places, affordable, later).get(grows))
                .isGreaterThanOrEqualTo(
                        Apportionment.of(places, affordable, weights).get(grows));
    }

    @Property
    void takesNoPlaceFromAProvinceOfTheRegionWhosePopulationGrows(
            @ForAll @IntRange(min = 400, max = 5_000) int places,
            @ForAll @IntRange(max = 50) int floor,
            @ForAll @IntRange(max = 30) int tenthsOfRuralWeight,
            @ForAll @IntRange(max = 7) int which,
            @ForAll @IntRange(min = 1, max = 500_000) int more) {
        NeedIndex index = new NeedIndex(BigDecimal.valueOf(tenthsOfRuralWeight, 1));
        Region region = Region.load();
        Province grows = region.provinces().get(which);
        Map<String, BigDecimal> later = new HashMap<>(region.weights(index));
        later.put(
                grows.code(),
                index.of(new Province(grows.code(), grows.name(), grows.population() + more, grows.ruralShare())));

        assertThat(Apportionment.of(places, floor, later).get(grows.code()))
                .isGreaterThanOrEqualTo(
                        Apportionment.of(places, floor, region.weights(index)).get(grows.code()));
    }

    @Property
    void doesNotDependOnTheOrderOfTheProvinces(
            @ForAll("weights") Map<String, BigDecimal> weights,
            @ForAll @IntRange(max = 5_000) int places,
            @ForAll java.util.Random random) {
        List<Map.Entry<String, BigDecimal>> shuffled = new ArrayList<>(weights.entrySet());
        Collections.shuffle(shuffled, random);
        Map<String, BigDecimal> other = new LinkedHashMap<>();
        shuffled.forEach(each -> other.put(each.getKey(), each.getValue()));
        int floor = places / (2 * weights.size());

        assertThat(Apportionment.of(places, floor, other)).isEqualTo(Apportionment.of(places, floor, weights));
        assertThat(Apportionment.amounts(places, other)).isEqualTo(Apportionment.amounts(places, weights));
    }

    @Property
    void spreadsAnAmountToTheCentime(
            @ForAll("weights") Map<String, BigDecimal> weights,
            @ForAll @LongRange(max = 1_000_000_000_000_000L) long all) {
        SortedMap<String, Long> given = Apportionment.amounts(all, weights);

        assertThat(given.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(all);
        assertThat(given.values()).allMatch(each -> each >= 0);
    }

    /** What largest remainder doesn't promise, decision 8: here the eleventh place costs the smallest one of hers. */
    @Test
    void mayTakeAPlaceFromTheSmallestWhenThereIsOneMoreToGive() {
        assertThat(Apportionment.of(10, 0, weights("a", 6, "b", 6, "c", 2)).get("c"))
                .isEqualTo(2);
        assertThat(Apportionment.of(11, 0, weights("a", 6, "b", 6, "c", 2)).get("c"))
                .isEqualTo(1);
    }

    /** Nor this: "a" grows, and "b", which didn't, wins a place from the largest. */
    @Test
    void mayGiveAPlaceToAThirdWhenOneGrows() {
        assertThat(Apportionment.of(3, 0, weights("a", 1, "b", 1, "c", 3)))
                .containsExactly(Map.entry("a", 1), Map.entry("b", 0), Map.entry("c", 2));
        assertThat(Apportionment.of(3, 0, weights("a", 2, "b", 1, "c", 3)))
                .containsExactly(Map.entry("a", 1), Map.entry("b", 1), Map.entry("c", 1));
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
