package ma.jisr.starter.tally;

import ma.jisr.starter.facts.Fact;

/** What a tally is told. */
sealed interface CountFact extends Fact {

    record Counted(String tally, int number) implements CountFact {}
}
