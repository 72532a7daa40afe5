package ma.jisr.notification.funding;

/** She has paid back a part. */
public record RepaymentReceived(
        String registration,
        String reference,
        String applicant,
        String province,
        long amountCentimes,
        long outstandingCentimes)
        implements FundingFact {}
