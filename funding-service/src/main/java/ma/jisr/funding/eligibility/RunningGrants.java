package ma.jisr.funding.eligibility;

/** Which grants an applicant has. */
public interface RunningGrants {

    /** How many she has from other programmes than this one. */
    long besides(String programme, String applicant);
}
