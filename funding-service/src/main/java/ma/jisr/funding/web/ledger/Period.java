package ma.jisr.funding.web.ledger;

import java.time.LocalDate;
import ma.jisr.starter.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Days from and to which somebody asks, both included; within what a ledger can have. */
record Period(@Nullable LocalDate from, LocalDate to) {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    /** @throws Problem 400 naming the parameter, if a day is out of range or the last is before the first */
    static Period of(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        LocalDate last = day(to, "to", today);
        LocalDate first = from == null ? null : day(from, "from", today);
        if (first != null && first.isAfter(last)) {
            throw invalid("from");
        }
        return new Period(first, last);
    }

    /** A day, at the latest today, which is also what is meant if none is given. */
    static LocalDate day(@Nullable LocalDate day, String parameter, LocalDate today) {
        if (day != null && day.isBefore(FIRST)) {
            throw invalid(parameter);
        }
        return day == null || day.isAfter(today) ? today : day;
    }

    static Problem invalid(String parameter) {
        return new Problem(HttpStatus.BAD_REQUEST, "parameter", parameter);
    }
}
