package ma.jisr.registration.account;

import java.time.Instant;

/** Small counters that all copies of the service share; one that isn't there stands at zero. */
public interface Counters {

    /** Adds one if that keeps it at {@code most} or below; false, and nothing changed, otherwise. */
    boolean add(String name, long most, Instant forgetAt);

    /** Takes {@code amount} off unless it stands at {@code least} or below. */
    void takeOff(String name, long amount, long least, Instant forgetAt);

    void forgetBefore(Instant time);
}
