package ma.jisr.starter.aggregate;

import java.util.Optional;
import java.util.function.Function;
import ma.jisr.starter.facts.FactSource;

/**
 * The aggregates of one kind. Each is one document, holding its state, the facts it has yet to tell (its outbox) and
 * how far it has handled the facts of others (its inbox marks); every method that writes does so once, atomically.
 *
 * <p>A decision must be a pure function of the state: it is taken again when another writer was first.
 */
public interface Aggregates<T> {

    Optional<Versioned<T>> find(String id);

    /** Saves a new aggregate; answers false, and changes nothing, if one with this id exists. */
    boolean create(String id, Decided<T> first);

    /** As {@link #create(String, Decided)}, made because of a fact, which is marked as handled. */
    boolean create(String id, FactSource source, Decided<T> first);

    /**
     * Loads, decides and saves once.
     *
     * @return the state after
     * @throws ma.jisr.starter.problem.Problem 404 if there is none; 503 if its outbox is full
     */
    T change(String id, Function<T, Decided<T>> decision);

    /**
     * As {@link #change(String, Function)}, if the aggregate still has the version that the caller has seen.
     *
     * @throws ma.jisr.starter.problem.Problem 412 if it is stale
     */
    T change(String id, long expectedVersion, Function<T, Decided<T>> decision);

    /**
     * As {@link #change(String, Function)}, because of a fact: one that this aggregate has already handled changes
     * nothing, and the mark is saved in the same write.
     *
     * @return the state after, or the current one if the fact had been handled
     */
    T handle(String id, FactSource source, Function<T, Decided<T>> decision);
}
