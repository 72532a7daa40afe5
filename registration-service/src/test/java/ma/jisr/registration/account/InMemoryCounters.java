package ma.jisr.registration.account;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Counters in a map. */
final class InMemoryCounters implements Counters {

    private final Map<String, Long> counts = new HashMap<>();

    @Override
    public boolean add(String name, long most, Instant forgetAt) {
        long count = counts.getOrDefault(name, 0L);
        if (count >= most) {
            return false;
        }
        counts.put(name, count + 1);
        return true;
    }

    @Override
    public void takeOff(String name, long amount, long least, Instant forgetAt) {
        long count = counts.getOrDefault(name, 0L);
        if (count > least) {
            counts.put(name, count - amount);
        }
    }

    @Override
    public void forgetBefore(Instant time) {
        throw new UnsupportedOperationException();
    }
}
