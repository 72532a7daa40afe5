package ma.jisr.notification.funding;

/**
 * Eligible, but places or money have run out.
 *
 * @param rank 1 is the next in line
 */
public record ApplicantWaitlisted(String registration, String reference, String applicant, String province, int rank)
        implements FundingFact {}
