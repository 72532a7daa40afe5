package ma.jisr.registration.funding;

import java.time.Instant;

/** She has not accepted in time, and has left the line. */
public record OfferExpired(String registration, Instant at) implements FundingFact {}
