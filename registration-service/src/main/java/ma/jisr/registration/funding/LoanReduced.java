package ma.jisr.registration.funding;

import java.time.Instant;

/** Money of the loan went back before it was paid; it is no longer owed. */
public record LoanReduced(String registration, long amountCentimes, long outstandingCentimes, Instant at)
        implements LoanFact {}
