package ma.jisr.notification.funding;

/** A place and an amount of her province are hers. */
public record PlaceAllocated(
        String registration, String reference, String applicant, String province, long amountCentimes)
        implements FundingFact {}
