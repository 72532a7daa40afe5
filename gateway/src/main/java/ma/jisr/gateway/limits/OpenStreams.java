package ma.jisr.gateway.limits;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How many event streams each client has open: they have no end of their own, and hold a connection to a service each. */
final class OpenStreams {

    private final int most;
    private final Map<String, Integer> open = new ConcurrentHashMap<>();

    OpenStreams(int most) {
        this.most = most;
    }

    /** Whether this client may have one more; if so, it counts until it is closed. */
    boolean open(String client) {
        boolean[] opened = {false};
        open.compute(client, (key, count) -> {
            int now = count == null ? 0 : count;
            opened[0] = now < most;
            return opened[0] ? Integer.valueOf(now + 1) : count;
        });
        return opened[0];
    }

    void close(String client) {
        open.computeIfPresent(client, (key, count) -> count > 1 ? count - 1 : null);
    }
}
