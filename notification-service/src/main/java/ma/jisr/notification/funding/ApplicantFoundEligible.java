package ma.jisr.notification.funding;

/** Every rule holds, or a reviewer accepted. */
public record ApplicantFoundEligible(String registration, String reference, String applicant, String province)
        implements FundingFact {}
