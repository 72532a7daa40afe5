package ma.jisr.registration.incubator;

import ma.jisr.starter.facts.Fact;

/** What incubator tells and registration listens to. */
public sealed interface IncubatorFact extends Fact permits BeneficiaryPlaced, PlacementDelayed, PlacementEnded {}
