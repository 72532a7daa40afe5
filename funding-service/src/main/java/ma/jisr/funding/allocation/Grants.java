package ma.jisr.funding.allocation;

import ma.jisr.funding.eligibility.RunningGrants;

/** Which grants applicants have; both writes may be repeated. */
public interface Grants extends RunningGrants {

    void add(String applicant, String programme, String registration);

    /** An applicant who has none left isn't remembered. */
    void remove(String applicant, String registration);
}
