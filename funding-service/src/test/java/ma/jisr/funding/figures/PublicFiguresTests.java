package ma.jisr.funding.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PublicFiguresTests {

    @Test
    void hidesAProvinceWithTooFewAlsoInTheTotal() {
        PublicFigures figures =
                PublicFigures.of(Map.of("041", counts(3, 8), "161", counts(9, 9), "191", counts(40, 40)));

        assertThat(figures.hidden()).containsExactly("041");
        assertThat(figures.total()).isEqualTo(counts(49, 49));
    }

    /** All worlds of three provinces: no small group has only one value that fits what is published. */
    @Test
    void leavesNoSmallGroupThatCanBeComputed() {
        Map<PublicFigures, List<List<Integer>>> worlds = new HashMap<>();
        for (int a = 0; a <= 12; a++) {
            for (int b = 0; b <= 12; b++) {
                for (int c = 0; c <= 12; c++) {
                    PublicFigures published =
                            PublicFigures.of(Map.of("041", counts(a, 20), "161", counts(b, 20), "191", counts(c, 20)));
                    worlds.computeIfAbsent(published, key -> new ArrayList<>()).add(List.of(a, b, c));
                }
            }
        }
        worlds.values().forEach(fitting -> {
            for (int i = 0; i < 3; i++) {
                Set<Integer> values = new HashSet<>();
                for (List<Integer> world : fitting) {
                    values.add(world.get(i));
                }
                boolean told = values.size() == 1;
                int only = values.iterator().next();
                assertThat(told && only > 0 && only < 5).as("%s", fitting).isFalse();
            }
        });
    }

    private static Counts counts(long waiting, long paid) {
        return new Counts(0, 0, waiting, 0, paid, paid * 100, paid * 100);
    }
}
