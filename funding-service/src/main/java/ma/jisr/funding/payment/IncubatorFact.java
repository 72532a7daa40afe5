package ma.jisr.funding.payment;

import ma.jisr.starter.facts.Fact;

/** What the incubator service tells and plans listen to. */
public sealed interface IncubatorFact extends Fact {

    String registration();

    /** An incubator has taken her in. */
    record BeneficiaryPlaced(String registration) implements IncubatorFact {}
}
