package ma.jisr.funding.loan;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What came back at once.
 *
 * @param id given by whoever enters it, so that it can't be entered twice
 * @param on the day on which the money came
 * @param by the account of who entered it
 */
public record Repayment(String id, long amountCentimes, LocalDate on, How how, String by, Instant at) {

    /** How it came. */
    public enum How {
        CASH,
        CHEQUE,
        TRANSFER,
        BANK_FILE
    }
}
