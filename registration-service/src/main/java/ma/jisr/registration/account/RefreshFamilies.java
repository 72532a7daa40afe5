package ma.jisr.registration.account;

import java.time.Instant;
import ma.jisr.starter.aggregate.Aggregates;

/** The long sign-ins by their id. */
public interface RefreshFamilies extends Aggregates<RefreshFamily> {

    /** Removes those that ended before {@code time}; they open nothing any more. */
    void forgetEndedBefore(Instant time);
}
