package ma.jisr.starter.aggregate;

/**
 * An aggregate's state as it was read.
 *
 * @param version grows by one with every save; the entity tag shown to clients
 */
public record Versioned<T>(T state, long version) {}
