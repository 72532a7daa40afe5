package ma.jisr.notification.funding;

/** No rule failed, but one needs a human. */
public record ReviewRequested(String registration, String reference, String applicant, String province)
        implements FundingFact {}
