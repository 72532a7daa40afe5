package ma.jisr.registration.funding;

import java.time.Instant;

/** The loan is paid back. */
public record LoanSettled(String registration, Instant at) implements LoanFact {}
