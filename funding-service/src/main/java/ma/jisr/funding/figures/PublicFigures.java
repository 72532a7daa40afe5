package ma.jisr.funding.figures;

import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Figures as they may be published: a province with a group of fewer than five is hidden and is in no total either, so
 * that nothing published depends on its figures.
 *
 * @param shown by province
 * @param hidden provinces whose figures are not told
 * @param total of those that are shown
 */
public record PublicFigures(SortedMap<String, Counts> shown, SortedSet<String> hidden, Counts total) {

    static PublicFigures of(Map<String, Counts> provinces) {
        SortedMap<String, Counts> shown = new TreeMap<>();
        SortedSet<String> hidden = new TreeSet<>();
        provinces.forEach((province, counts) -> {
            if (counts.singlesOut()) {
                hidden.add(province);
            } else {
                shown.put(province, counts);
            }
        });
        return new PublicFigures(shown, hidden, shown.values().stream().reduce(Counts.NONE, Counts::plus));
    }
}
