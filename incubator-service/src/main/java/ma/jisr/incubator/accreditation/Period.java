package ma.jisr.incubator.accreditation;

import java.time.LocalDate;

/** From the first to the last day of an accreditation, both included. */
public record Period(LocalDate from, LocalDate until) {

    /** @throws IllegalArgumentException if it ends before it begins */
    public Period {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("ends (" + until + ") before it begins (" + from + ")");
        }
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
