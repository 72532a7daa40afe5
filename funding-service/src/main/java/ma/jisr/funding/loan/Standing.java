package ma.jisr.funding.loan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a loan stands, in centimes, as its parts and repayments make it; kept with it to be looked for.
 *
 * @param owedCentimes still to be repaid; less than nothing if more came back than is lent now
 * @param oldestDueOn when the first instalment that isn't wholly repaid is, or was, due; null if none is owed
 * @param nextOn on which day there is something to tell of it; null if never
 */
public record Standing(
        State state,
        long amountCentimes,
        long repaidCentimes,
        long owedCentimes,
        @Nullable LocalDate oldestDueOn,
        @Nullable LocalDate nextOn) {

    /** Where a loan stands. */
    public enum State {
        /** Nothing has reached her, or all went back. */
        NOT_PAID_OUT,
        RUNNING,
        SETTLED,
        WRITTEN_OFF
    }

    public long outstandingCentimes() {
        return Math.max(0, owedCentimes);
    }
}
