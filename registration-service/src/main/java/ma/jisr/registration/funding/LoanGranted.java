package ma.jisr.registration.funding;

import java.time.Instant;

/** Her money is a loan, to be paid back without interest. */
public record LoanGranted(String registration, long amountCentimes, Instant at) implements LoanFact {}
