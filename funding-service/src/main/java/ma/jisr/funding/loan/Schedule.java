package ma.jisr.funding.loan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is due when, over all parts of a loan. */
final class Schedule {

    private Schedule() {}

    static List<Instalment> of(List<Part> parts) {
        SortedMap<LocalDate, Long> due = new TreeMap<>();
        parts.forEach(part -> part.schedule().forEach((day, amount) -> due.merge(day, amount, Long::sum)));
        List<Instalment> instalments = new ArrayList<>();
        due.forEach((day, amount) -> instalments.add(new Instalment(instalments.size() + 1, day, amount)));
        return instalments;
    }

    /** What is left of them when so much was repaid, the oldest first. */
    static List<Instalment> unpaid(List<Instalment> instalments, long repaid) {
        List<Instalment> unpaid = new ArrayList<>();
        long left = repaid;
        for (Instalment each : instalments) {
            long paid = Math.min(left, each.amountCentimes());
            left -= paid;
            if (paid < each.amountCentimes()) {
                unpaid.add(new Instalment(each.number(), each.dueOn(), each.amountCentimes() - paid));
            }
        }
        return unpaid;
    }
}
