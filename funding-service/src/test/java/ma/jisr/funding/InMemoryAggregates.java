package ma.jisr.funding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import ma.jisr.starter.aggregate.Aggregates;
import ma.jisr.starter.aggregate.Decided;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.facts.Fact;
import ma.jisr.starter.facts.FactSource;
import ma.jisr.starter.problem.Problem;

/** Aggregates without a database, for tests of rules; keeps the facts that were told. */
public class InMemoryAggregates<T> implements Aggregates<T> {

    protected final Map<String, Versioned<T>> all = new HashMap<>();
    public final List<Fact> told = new ArrayList<>();
    private final Set<String> handled = new HashSet<>();

    @Override
    public Optional<Versioned<T>> find(String id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public boolean create(String id, Decided<T> first) {
        if (all.putIfAbsent(id, new Versioned<>(first.state(), 1)) != null) {
            return false;
        }
        told.addAll(first.facts());
        return true;
    }

    @Override
    public boolean create(String id, FactSource source, Decided<T> first) {
        boolean created = create(id, first);
        if (created) {
            handled.add(id + source);
        }
        return created;
    }

    @Override
    public T change(String id, Function<T, Decided<T>> decision) {
        Versioned<T> before = find(id).orElseThrow(() -> Problem.notFound("aggregate", id));
        Decided<T> decided = decision.apply(before.state());
        all.put(id, new Versioned<>(decided.state(), before.version() + 1));
        told.addAll(decided.facts());
        return decided.state();
    }

    @Override
    public T change(String id, long expectedVersion, Function<T, Decided<T>> decision) {
        return change(id, decision);
    }

    @Override
    public T handle(String id, FactSource source, Function<T, Decided<T>> decision) {
        if (handled.contains(id + source)) {
            return all.get(id).state();
        }
        T after = change(id, decision);
        handled.add(id + source);
        return after;
    }
}
