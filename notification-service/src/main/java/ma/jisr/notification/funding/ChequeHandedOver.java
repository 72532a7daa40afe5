package ma.jisr.notification.funding;

/** She, or who has her power of attorney, has the cheque. */
public record ChequeHandedOver(
        String registration, String reference, String applicant, String province, long amountCentimes, String cheque)
        implements FundingFact {}
