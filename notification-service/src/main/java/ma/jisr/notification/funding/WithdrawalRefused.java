package ma.jisr.notification.funding;

/** A payment was approved before her withdrawal came. */
public record WithdrawalRefused(String registration, String reference, String applicant, String province)
        implements FundingFact {}
