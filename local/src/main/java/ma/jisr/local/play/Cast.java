package ma.jisr.local.play;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Who plays: so many applicants for each programme, some of whom make it less simple. */
final class Cast {

    private static final int MISTAKEN = 4;
    private static final int CERTIFICATES = 20;

    private final Map<Part, List<Beneficiary>> applicants = new EnumMap<>(Part.class);

    Cast(List<Person> people, Function<Person, Beneficiary> beneficiary) {
        for (Person person : people) {
            applicants.computeIfAbsent(person.part(), part -> new ArrayList<>()).add(beneficiary.apply(person));
        }
    }

    /** So many people, those of one programme together. */
    static List<Person> imagine(int people, String run) {
        List<Person> imagined = new ArrayList<>();
        for (Part part : Part.values()) {
            for (int i = 0; i < part.applicants(people); i++) {
                boolean mistaken = part == Part.GRANT_BY_TRANSFER && i < MISTAKEN;
                boolean certificate = part == Part.GRANT_BY_CHEQUE && i < CERTIFICATES;
                imagined.add(new Person(imagined.size(), run, part, mistaken, certificate));
            }
        }
        return imagined;
    }

    List<Beneficiary> everybody() {
        return applicants.values().stream().flatMap(List::stream).toList();
    }

    List<Beneficiary> applicantsFor(Part part) {
        return applicants.getOrDefault(part, List.of());
    }

    List<Beneficiary> mistaken() {
        return applicantsFor(Part.GRANT_BY_TRANSFER).subList(0, MISTAKEN);
    }
}
