package ma.jisr.notification.funding;

/** A cheque is made out. */
public record ChequeIssued(
        String registration, String reference, String applicant, String province, long amountCentimes, String cheque)
        implements FundingFact {}
