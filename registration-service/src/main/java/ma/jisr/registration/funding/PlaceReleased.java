package ma.jisr.registration.funding;

import java.time.Instant;

/** The registration gave its place back. */
public record PlaceReleased(String registration, Instant at) implements FundingFact {}
