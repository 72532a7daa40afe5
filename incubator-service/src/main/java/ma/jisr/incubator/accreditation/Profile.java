package ma.jisr.incubator.accreditation;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import ma.jisr.incubator.geography.CommuneCode;

/**
 * What an accredited incubator is and whom it serves; how many seats it has is told by {@link Seats}.
 *
 * @param seat the commune where it is
 * @param communes the communes that it serves
 * @param provinces the provinces that these lie in, kept for queries
 * @param languages that it teaches in
 */
public record Profile(
        String id,
        Names name,
        String seat,
        List<String> communes,
        List<String> provinces,
        Set<String> languages,
        Set<String> sectors,
        Set<Accessibility> accessibility,
        Period accredited) {

    public Profile {
        communes = List.copyOf(communes);
        provinces = List.copyOf(provinces);
        languages = Collections.unmodifiableSortedSet(new TreeSet<>(languages));
        sectors = Collections.unmodifiableSortedSet(new TreeSet<>(sectors));
        accessibility = Collections.unmodifiableSortedSet(new TreeSet<>(accessibility));
    }

    /** @throws IllegalArgumentException if it serves no commune, or a code isn't that of a commune */
    public static Profile of(
            String id,
            Names name,
            String seat,
            List<String> communes,
            Set<String> languages,
            Set<String> sectors,
            Set<Accessibility> accessibility,
            Period accredited) {
        if (communes.isEmpty()) {
            throw new IllegalArgumentException("serves no commune");
        }
        new CommuneCode(seat);
        return new Profile(
                id, name, seat, communes, provincesOf(communes), languages, sectors, accessibility, accredited);
    }

    private static List<String> provincesOf(List<String> communes) {
        return communes.stream()
                .map(commune -> new CommuneCode(commune).province())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .toList();
    }

    public boolean serves(String commune) {
        return communes.contains(commune);
    }
}
