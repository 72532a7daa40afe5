package ma.jisr.funding.ledger;

import java.util.List;
import java.util.SortedMap;
import ma.jisr.funding.programme.ConventionShare;

/** Who bears the cost of what, and what envelopes a version opens. */
interface Conventions {

    /** Of one version. */
    List<ConventionShare> of(String programme, int version);

    /** Of the version that holds. */
    List<ConventionShare> latest(String programme);

    /** The version that a registration was judged by; the latest if it never was. */
    int versionFor(String programme, String registration);

    /** Centimes by province. */
    SortedMap<String, Long> envelopes(String programme, int version);
}
