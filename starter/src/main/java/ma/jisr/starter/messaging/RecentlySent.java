package ma.jisr.starter.messaging;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The ids of the facts that the broker acknowledged last, so that a writer who still saw one in its outbox doesn't have it
 * sent again. A help, not a promise: another copy of the service doesn't know them.
 */
final class RecentlySent {

    private static final int LIMIT = 20_000;

    private final Map<String, Boolean> ids = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > LIMIT;
        }
    };

    synchronized void add(String id) {
        ids.put(id, Boolean.TRUE);
    }

    synchronized boolean contains(String id) {
        return ids.containsKey(id);
    }
}
