package ma.jisr.registration.account;

import java.time.Instant;
import ma.jisr.starter.aggregate.Aggregates;

/** The code requests by the blind index of their address. */
public interface CodeRequests extends Aggregates<CodeRequest> {

    /** Removes this one, if it is there. */
    void forget(String id);

    /**
     * Removes those of addresses that have been quiet for long.
     *
     * @param unknown before when, for those of which no code was ever used
     * @param known before when, for the others
     */
    void forgetIssuedBefore(Instant unknown, Instant known);
}
