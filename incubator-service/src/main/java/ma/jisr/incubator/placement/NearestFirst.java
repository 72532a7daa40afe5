package ma.jisr.incubator.placement;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import ma.jisr.incubator.accreditation.Accessibility;
import ma.jisr.incubator.accreditation.Incubator;
import ma.jisr.incubator.geography.Distances;
import org.springframework.stereotype.Component;

/**
 * In which order incubators are tried: nearest first. Among equally near ones those that she can enter without steps, if
 * she needs that; then those with most free seats; then by id, so that every copy chooses alike.
 */
@Component
final class NearestFirst {

    private final Distances distances;

    NearestFirst(Distances distances) {
        this.distances = distances;
    }

    /** Those of {@code incubators} that serve her commune and are accredited that day. */
    List<Candidate> rank(Need need, Collection<Incubator> incubators, LocalDate day) {
        return incubators.stream()
                .filter(incubator -> incubator.profile().serves(need.commune()))
                .filter(incubator -> incubator.takesOn(day))
                .map(incubator -> candidate(need, incubator))
                .sorted(order(need))
                .toList();
    }

    Candidate candidate(Need need, Incubator incubator) {
        return new Candidate(
                incubator, distances.between(need.commune(), incubator.profile().seat()));
    }

    private static Comparator<Candidate> order(Need need) {
        return comparing(Candidate::nearness)
                .thenComparing(candidate -> keepsOut(need, candidate.incubator()))
                .thenComparing(candidate -> candidate.incubator().seats().free(), Comparator.reverseOrder())
                .thenComparing(Candidate::id);
    }

    private static boolean keepsOut(Need need, Incubator incubator) {
        return need.accessibility().contains(Accessibility.STEP_FREE.name())
                && !incubator.profile().accessibility().contains(Accessibility.STEP_FREE);
    }
}
