package ma.jisr.incubator.placement;

import ma.jisr.starter.facts.Fact;

/** What placements tell; keyed by the registration. */
public sealed interface PlacementFact extends Fact permits BeneficiaryPlaced, PlacementDelayed, PlacementEnded {

    String registration();
}
