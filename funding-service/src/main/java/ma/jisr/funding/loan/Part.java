package ma.jisr.funding.loan;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one payment lent.
 *
 * @param months over which it is repaid
 * @param reminderDays before an instalment is due, when she is reminded
 * @param on when it reached her; null while it hasn't, or after it went back
 */
public record Part(
        String payment,
        long amountCentimes,
        int months,
        int reminderDays,
        @Nullable LocalDate on) {

    Part reached(@Nullable LocalDate day) {
        return new Part(payment, amountCentimes, months, reminderDays, day);
    }

    /**
     * What is due when: every month on the day on which it reached her, or the month's last; equal to the centime, the
     * first ones a centime more where it doesn't divide. Nothing if it hasn't reached her.
     */
    SortedMap<LocalDate, Long> schedule() {
        SortedMap<LocalDate, Long> due = new TreeMap<>();
        if (on != null) {
            long more = amountCentimes % months;
            for (int i = 1; i <= months; i++) {
                long amount = amountCentimes / months + (i <= more ? 1 : 0);
                if (amount > 0) {
                    due.put(on.plusMonths(i), amount);
                }
            }
        }
        return due;
    }
}
