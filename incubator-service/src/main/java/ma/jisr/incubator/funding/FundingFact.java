package ma.jisr.incubator.funding;

import ma.jisr.starter.facts.Fact;

/** What the funding service tells, as far as placements depend on it. */
public sealed interface FundingFact extends Fact permits PlaceAllocated, PlaceReleased {}
