package ma.jisr.funding.allocation;

import ma.jisr.funding.eligibility.RunningGrants;

/** Which grants people and cooperatives have, by the blind index of who holds them; all writes may be repeated. */
public interface Grants extends RunningGrants {

    void add(String holder, String programme, String registration);

    /** How many from other programmes were added before this registration's. */
    long before(String holder, String programme, String registration);

    /** A holder who has none left isn't remembered. */
    void remove(String holder, String registration);
}
