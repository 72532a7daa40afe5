package ma.jisr.notification.message;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Erased registrations in memory, for tests. */
public class InMemoryErasedRegistrations implements ErasedRegistrations {

    private final Set<String> erased = ConcurrentHashMap.newKeySet();

    @Override
    public void add(String registration) {
        erased.add(registration);
    }

    @Override
    public boolean contains(String registration) {
        return erased.contains(registration);
    }
}
