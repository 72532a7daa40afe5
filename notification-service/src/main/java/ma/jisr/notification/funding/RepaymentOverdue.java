package ma.jisr.notification.funding;

import java.time.LocalDate;

/** A part has not come in time. */
public record RepaymentOverdue(
        String registration, String reference, String applicant, String province, LocalDate dueOn, long overdueCentimes)
        implements FundingFact {}
