package ma.jisr.notification.funding;

/** A second finance officer has approved a payment. */
public record PaymentApproved(
        String registration, String reference, String applicant, String province, long amountCentimes)
        implements FundingFact {}
