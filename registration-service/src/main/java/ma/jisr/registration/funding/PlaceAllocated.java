package ma.jisr.registration.funding;

import java.time.Instant;

/** The registration has a place of its province, and an amount. */
public record PlaceAllocated(String registration, String province, long amountCentimes, Instant at)
        implements FundingFact {}
