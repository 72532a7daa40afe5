package ma.jisr.notification.funding;

/** The cheque came back. */
public record ChequeReturned(String registration, String reference, String applicant, String province, String cheque)
        implements FundingFact {}
