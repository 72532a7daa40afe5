package ma.jisr.notification.funding;

/** The loan is paid back. */
public record LoanSettled(String registration, String reference, String applicant, String province)
        implements FundingFact {}
