package ma.jisr.starter.messaging;

import java.util.List;
import java.util.TreeMap;
import ma.jisr.starter.persistence.Outbox;
import ma.jisr.starter.persistence.OutboxEntry;
import org.jspecify.annotations.Nullable;

/** One aggregate's facts on their way to the broker: in order of their sequence, one in flight at a time. */
final class Lane {

    final Outbox outbox;
    final String aggregate;
    private final RecentlySent sent;
    private final TreeMap<Long, OutboxEntry> waiting = new TreeMap<>();
    private boolean inFlight;

    Lane(Outbox outbox, String aggregate, RecentlySent sent) {
        this.sent = sent;
        this.outbox = outbox;
        this.aggregate = aggregate;
    }

    synchronized void add(List<OutboxEntry> entries) {
        for (OutboxEntry entry : entries) {
            if (!sent.contains(entry.id())) {
                waiting.put(entry.sequence(), entry);
            }
        }
    }

    /** The next to send, if none is in flight; it is then in flight. */
    synchronized @Nullable OutboxEntry next() {
        if (inFlight || waiting.isEmpty()) {
            return null;
        }
        inFlight = true;
        return waiting.firstEntry().getValue();
    }

    synchronized void acknowledge(OutboxEntry entry) {
        sent.add(entry.id());
        waiting.headMap(entry.sequence(), true).clear();
        inFlight = false;
    }

    synchronized boolean isIdle() {
        return !inFlight && waiting.isEmpty();
    }
}
