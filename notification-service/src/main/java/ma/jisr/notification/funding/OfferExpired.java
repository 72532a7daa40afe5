package ma.jisr.notification.funding;

/** She has not accepted in time. */
public record OfferExpired(String registration, String reference, String applicant, String province)
        implements FundingFact {}
