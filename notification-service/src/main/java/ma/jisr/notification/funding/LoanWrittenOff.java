package ma.jisr.notification.funding;

/** What is left of the loan need not be paid back. */
public record LoanWrittenOff(
        String registration, String reference, String applicant, String province, long amountCentimes)
        implements FundingFact {}
