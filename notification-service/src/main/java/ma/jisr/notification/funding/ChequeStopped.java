package ma.jisr.notification.funding;

/** The bank no longer pays the cheque. */
public record ChequeStopped(String registration, String reference, String applicant, String province, String cheque)
        implements FundingFact {}
