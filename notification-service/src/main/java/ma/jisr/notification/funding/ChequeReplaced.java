package ma.jisr.notification.funding;

/** Another cheque takes its place. */
public record ChequeReplaced(
        String registration, String reference, String applicant, String province, String cheque, String replacement)
        implements FundingFact {}
