package ma.jisr.notification.funding;

/** The money came back. */
public record PaymentReturned(
        String registration, String reference, String applicant, String province, long amountCentimes)
        implements FundingFact {}
