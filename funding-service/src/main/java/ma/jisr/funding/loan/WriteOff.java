package ma.jisr.funding.loan;

import java.time.Instant;

/**
 * That the rest was given up, by whom and why.
 *
 * @param repaymentsBefore how many had come by then
 */
public record WriteOff(long amountCentimes, int repaymentsBefore, String reason, String by, Instant at) {}
