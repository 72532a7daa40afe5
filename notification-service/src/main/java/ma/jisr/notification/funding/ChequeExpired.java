package ma.jisr.notification.funding;

/** The cheque can no longer be cashed. */
public record ChequeExpired(String registration, String reference, String applicant, String province, String cheque)
        implements FundingFact {}
