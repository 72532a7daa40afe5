package ma.jisr.starter.facts;

/**
 * Something that happened, as a record in the past tense; the record's simple name is the fact's type.
 *
 * <p>The facts of one topic share a sealed interface, so that a consumer is one exhaustive {@code switch}.
 */
public interface Fact {}
