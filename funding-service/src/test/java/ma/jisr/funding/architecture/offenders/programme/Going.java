package ma.jisr.funding.architecture.offenders.programme;

import java.util.List;
import ma.jisr.funding.architecture.offenders.allocation.Round;

/** The other half. */
public final class Going {

    /** What comes back to here. */
    public List<Round> rounds(Round first) {
        return List.of(first);
    }
}
