package ma.jisr.funding.loan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What there is to tell of a loan on one day: at most one instalment that is due soon, and one that is overdue. */
record Reminding(Loan loan, LocalDate today) {

    /** The next that is due within the days of the reminder, if she wasn't reminded of it. */
    Optional<Instalment> due() {
        return loan.unpaid().stream()
                .filter(each -> !each.dueOn().isBefore(today))
                .filter(each -> !each.dueOn().minusDays(loan.reminderDays()).isAfter(today))
                .filter(each -> isAfter(each.dueOn(), loan.remindedThrough()))
                .findFirst();
    }

    /** The last that is overdue, if she wasn't told. */
    Optional<Instalment> overdue() {
        return passed().filter(each -> isAfter(each.dueOn(), loan.overdueThrough()))
                .reduce((first, last) -> last);
    }

    /** All that is overdue. */
    long overdueCentimes() {
        return passed().mapToLong(Instalment::amountCentimes).sum();
    }

    private Stream<Instalment> passed() {
        return loan.unpaid().stream().filter(each -> each.dueOn().isBefore(today));
    }

    /** Nobody is reminded of what is past. */
    @Nullable
    LocalDate remindedThrough() {
        Optional<LocalDate> past = passed().map(Instalment::dueOn).reduce((first, last) -> last);
        return latest(
                latest(loan.remindedThrough(), past.orElse(null)),
                due().map(Instalment::dueOn).orElse(null));
    }

    @Nullable
    LocalDate overdueThrough() {
        return latest(loan.overdueThrough(), overdue().map(Instalment::dueOn).orElse(null));
    }

    /** The day on which there is something to tell next. */
    static @Nullable LocalDate next(
            List<Instalment> unpaid,
            @Nullable LocalDate remindedThrough,
            @Nullable LocalDate overdueThrough,
            int reminderDays) {
        Stream<LocalDate> reminders = unpaid.stream()
                .map(Instalment::dueOn)
                .filter(day -> isAfter(day, remindedThrough))
                .map(day -> day.minusDays(reminderDays));
        Stream<LocalDate> overdue = unpaid.stream()
                .map(Instalment::dueOn)
                .filter(day -> isAfter(day, overdueThrough))
                .map(day -> day.plusDays(1));
        return Stream.concat(reminders, overdue).min(Comparator.naturalOrder()).orElse(null);
    }

    private static boolean isAfter(LocalDate day, @Nullable LocalDate other) {
        return other == null || day.isAfter(other);
    }

    private static @Nullable LocalDate latest(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
