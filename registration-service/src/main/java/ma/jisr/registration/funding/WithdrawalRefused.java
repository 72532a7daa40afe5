package ma.jisr.registration.funding;

import java.time.Instant;

/** A payment was approved before her withdrawal came; she goes on taking part. */
public record WithdrawalRefused(String registration, Instant at) implements FundingFact {}
