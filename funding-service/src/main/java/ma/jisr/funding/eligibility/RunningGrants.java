package ma.jisr.funding.eligibility;

/** Which grants somebody has, under whatever account. */
public interface RunningGrants {

    /** How many she has from other programmes than this one. */
    long besides(String programme, String holder);
}
