package ma.jisr.funding.figures;

import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Figures as they may be published: a province with a group of fewer than five is hidden, and with it as many others as
 * it takes that what is hidden can't be told from the total.
 *
 * @param shown by province
 * @param hidden provinces whose figures are not told
 * @param total of all; null if even that would tell too much
 */
public record PublicFigures(
        SortedMap<String, Counts> shown,
        SortedSet<String> hidden,
        @Nullable Counts total) {

    static PublicFigures of(Map<String, Counts> provinces) {
        SortedMap<String, Counts> shown = new TreeMap<>(provinces);
        SortedMap<String, Counts> hidden = new TreeMap<>();
        provinces.forEach((province, counts) -> {
            if (counts.singlesOut()) {
                hidden.put(province, counts);
                shown.remove(province);
            }
        });
        while (!hidden.isEmpty() && !shown.isEmpty() && isTelling(hidden)) {
            String next = smallest(shown);
            hidden.put(next, shown.remove(next));
        }
        Counts total = isTelling(hidden) && !hidden.isEmpty() ? null : sum(provinces);
        return new PublicFigures(shown, new TreeSet<>(hidden.keySet()), total);
    }

    /** Total less what is shown is the sum of what is hidden: of one province, or of too few people, it tells. */
    private static boolean isTelling(Map<String, Counts> hidden) {
        return hidden.size() < 2 || sum(hidden).singlesOut();
    }

    private static Counts sum(Map<String, Counts> provinces) {
        return provinces.values().stream().reduce(Counts.NONE, Counts::plus);
    }

    /** Of those with people in them first: an empty one hides nobody. */
    private static String smallest(SortedMap<String, Counts> shown) {
        return shown.entrySet().stream()
                .min(Comparator.comparing((Map.Entry<String, Counts> each) ->
                                each.getValue().judged() == 0)
                        .thenComparing(each -> each.getValue().judged())
                        .thenComparing(Map.Entry::getKey))
                .orElseThrow()
                .getKey();
    }
}
