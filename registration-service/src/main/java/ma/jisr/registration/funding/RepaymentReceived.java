package ma.jisr.registration.funding;

import java.time.Instant;

/** She has paid back a part of her loan. */
public record RepaymentReceived(String registration, long amountCentimes, long outstandingCentimes, Instant at)
        implements LoanFact {}
