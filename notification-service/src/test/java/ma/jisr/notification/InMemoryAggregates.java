package ma.jisr.notification;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import java.util.stream.Stream;
import ma.jisr.starter.aggregate.Aggregates;
import ma.jisr.starter.aggregate.Decided;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.facts.Fact;
import ma.jisr.starter.facts.FactSource;
import ma.jisr.starter.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Aggregates in memory, for tests of rules; facts are kept in the order told. */
public class InMemoryAggregates<T> implements Aggregates<T> {

    private final Map<String, Versioned<T>> states = new ConcurrentSkipListMap<>();
    private final Map<String, Set<FactSource>> handled = new ConcurrentSkipListMap<>();
    private final List<Fact> facts = new ArrayList<>();

    public synchronized List<Fact> facts() {
        return List.copyOf(facts);
    }

    public synchronized void forget() {
        states.clear();
        handled.clear();
        facts.clear();
    }

    public synchronized void forget(String id) {
        states.remove(id);
        handled.remove(id);
    }

    protected synchronized Stream<T> states() {
        return List.copyOf(states.values()).stream().map(Versioned::state);
    }

    @Override
    public synchronized Optional<Versioned<T>> find(String id) {
        return Optional.ofNullable(states.get(id));
    }

    @Override
    public boolean create(String id, Decided<T> first) {
        return insert(id, null, first);
    }

    @Override
    public boolean create(String id, FactSource source, Decided<T> first) {
        return insert(id, source, first);
    }

    private synchronized boolean insert(String id, @Nullable FactSource source, Decided<T> first) {
        if (states.containsKey(id)) {
            return false;
        }
        save(id, 1, source, first);
        return true;
    }

    @Override
    public T change(String id, Function<T, Decided<T>> decision) {
        return decide(id, null, decision);
    }

    @Override
    public synchronized T change(String id, long expectedVersion, Function<T, Decided<T>> decision) {
        if (find(id).orElseThrow().version() != expectedVersion) {
            throw Problem.preconditionFailed();
        }
        return decide(id, null, decision);
    }

    @Override
    public T handle(String id, FactSource source, Function<T, Decided<T>> decision) {
        return decide(id, source, decision);
    }

    private synchronized T decide(String id, @Nullable FactSource source, Function<T, Decided<T>> decision) {
        Versioned<T> before = find(id).orElseThrow(() -> Problem.notFound("aggregate", id));
        if (source != null && handled.getOrDefault(id, Set.of()).contains(source)) {
            return before.state();
        }
        return save(id, before.version() + 1, source, decision.apply(before.state()));
    }

    private T save(String id, long version, @Nullable FactSource source, Decided<T> decided) {
        states.put(id, new Versioned<>(decided.state(), version));
        facts.addAll(decided.facts());
        if (source != null) {
            handled.computeIfAbsent(id, key -> new HashSet<>()).add(source);
        }
        return decided.state();
    }
}
