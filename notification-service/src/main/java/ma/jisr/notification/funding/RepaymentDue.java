package ma.jisr.notification.funding;

import java.time.LocalDate;

/** A part is due soon. */
public record RepaymentDue(
        String registration, String reference, String applicant, String province, LocalDate dueOn, long amountCentimes)
        implements FundingFact {}
