package ma.jisr.funding.ledger;

import org.jspecify.annotations.Nullable;

/** By which version of its programme a registration was judged. */
public interface Judgements {

    /** Null if it wasn't. */
    @Nullable
    Integer programmeVersion(String registration);
}
