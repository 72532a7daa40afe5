package ma.jisr.registration.account;

import java.time.Instant;
import ma.jisr.starter.aggregate.Aggregates;

/** The long sign-ins by their id. */
public interface RefreshFamilies extends Aggregates<RefreshFamily> {

    /** Ends all sign-ins of this account. */
    void endAllOf(String account);

    /** Removes those that ended before {@code time}; they open nothing any more. */
    void forgetEndedBefore(Instant time);
}
