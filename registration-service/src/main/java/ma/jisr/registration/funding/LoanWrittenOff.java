package ma.jisr.registration.funding;

import java.time.Instant;

/** The committee no longer asks for what is left of the loan. */
public record LoanWrittenOff(String registration, long amountCentimes, Instant at) implements LoanFact {}
