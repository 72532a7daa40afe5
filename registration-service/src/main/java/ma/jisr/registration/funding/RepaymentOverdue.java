package ma.jisr.registration.funding;

import java.time.Instant;
import java.time.LocalDate;

/** An instalment has not come in time. */
public record RepaymentOverdue(String registration, LocalDate dueOn, long overdueCentimes, Instant at)
        implements LoanFact {}
