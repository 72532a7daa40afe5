package ma.jisr.funding.loan;

import java.time.LocalDate;

/**
 * What is due on one day.
 *
 * @param number from 1
 */
public record Instalment(int number, LocalDate dueOn, long amountCentimes) {}
