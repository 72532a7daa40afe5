package ma.jisr.registration.registration;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import ma.jisr.starter.aggregate.Decided;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.facts.FactSource;
import ma.jisr.starter.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Registrations in a map, with marks for facts as the real ones have. */
final class InMemoryRegistrations implements Registrations {

    private final Map<String, Registration> states = new HashMap<>();
    private final Map<String, Long> marks = new HashMap<>();

    @Override
    public Optional<Versioned<Registration>> find(String id) {
        return Optional.ofNullable(states.get(id)).map(state -> new Versioned<>(state, 1));
    }

    @Override
    public boolean create(String id, Decided<Registration> first) {
        return states.putIfAbsent(id, first.state()) == null;
    }

    @Override
    public boolean create(String id, FactSource source, Decided<Registration> first) {
        return create(id, first);
    }

    @Override
    public Registration change(String id, Function<Registration, Decided<Registration>> decision) {
        Registration before = find(id).map(Versioned::state).orElseThrow(() -> Problem.notFound("registration", id));
        Registration after = decision.apply(before).state();
        states.put(id, after);
        return after;
    }

    @Override
    public Registration change(
            String id, long expectedVersion, Function<Registration, Decided<Registration>> decision) {
        return change(id, decision);
    }

    @Override
    public Registration handle(String id, FactSource source, Function<Registration, Decided<Registration>> decision) {
        String mark = id + "<-" + source.mark();
        if (marks.getOrDefault(mark, 0L) >= source.sequence()) {
            return change(id, Decided::of);
        }
        marks.put(mark, source.sequence());
        return change(id, decision);
    }

    @Override
    public List<Versioned<Registration>> search(
            RegistrationFilter filter, @Nullable RegistrationCursor after, int limit) {
        return states.values().stream()
                .map(state -> new Versioned<>(state, 1))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Versioned<Registration>> ofApplicant(String applicant) {
        return states.values().stream()
                .filter(state -> state.applicant().equals(applicant))
                .map(state -> new Versioned<>(state, 1))
                .toList();
    }

    @Override
    public void forEachIdle(Instant time, Consumer<Registration> each) {
        states.values().stream()
                .filter(state -> state.createdAt().isBefore(time)
                        && state.progress().status().isIdle()
                        && !state.isErased())
                .toList()
                .forEach(each);
    }

    @Override
    public List<StatusNow> statuses(List<String> ids) {
        return ids.stream()
                .flatMap(id -> find(id).stream())
                .map(found -> new StatusNow(
                        found.state().id(), found.state().progress().status(), found.version()))
                .toList();
    }
}
