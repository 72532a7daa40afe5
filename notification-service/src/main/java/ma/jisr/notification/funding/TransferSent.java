package ma.jisr.notification.funding;

/** The order is with the bank. */
public record TransferSent(
        String registration, String reference, String applicant, String province, long amountCentimes)
        implements FundingFact {}
