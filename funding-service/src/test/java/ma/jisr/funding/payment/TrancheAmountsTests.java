package ma.jisr.funding.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class TrancheAmountsTests {

    @Property
    void addUpExactlyAndAreOffByLessThanACentime(
            @ForAll @LongRange(min = 1, max = 1_000_000_000_00L) long centimes,
            @ForAll("percents") List<Integer> percents) {
        List<Long> parts = TrancheAmounts.split(centimes, percents);

        assertThat(parts.stream().mapToLong(Long::longValue).sum()).isEqualTo(centimes);
        for (int i = 0; i < parts.size(); i++) {
            assertThat(Math.abs(parts.get(i) * 100 - centimes * percents.get(i)))
                    .isLessThan(100);
        }
    }

    @Provide
    Arbitrary<List<Integer>> percents() {
        return Arbitraries.integers().between(1, 99).set().ofMaxSize(8).map(cuts -> {
            List<Integer> sorted = new ArrayList<>(cuts.stream().sorted().toList());
            sorted.add(100);
            List<Integer> percents = new ArrayList<>();
            int before = 0;
            for (int cut : sorted) {
                percents.add(cut - before);
                before = cut;
            }
            return percents;
        });
    }

    @Test
    void givesTheLeftOverCentimeToTheLargestRemainder() {
        assertThat(TrancheAmounts.split(101, List.of(33, 33, 34))).containsExactly(33L, 33L, 35L);
        assertThat(TrancheAmounts.split(1, List.of(50, 50))).containsExactly(1L, 0L);
    }
}
