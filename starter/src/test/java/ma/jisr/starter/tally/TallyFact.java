package ma.jisr.starter.tally;

import ma.jisr.starter.facts.Fact;

/** What a tally tells. */
sealed interface TallyFact extends Fact {
    String tally();

    record Tallied(String tally, int number, int total) implements TallyFact {}
}
