package ma.jisr.registration.funding;

import java.time.Instant;

/** All her tranches are paid. */
public record FundingCompleted(String registration, Instant at) implements FundingFact {}
