package ma.jisr.registration.funding;

import java.time.Instant;

/** A place is hers if she accepts it in time. */
public record PlaceOffered(String registration, long amountCentimes, Instant expiresAt, Instant at)
        implements FundingFact {}
