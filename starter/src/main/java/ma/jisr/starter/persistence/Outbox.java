package ma.jisr.starter.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The outboxes of one kind of aggregate, as the relay sees them. */
public interface Outbox {

    /** The collection's name, for logs and metrics. */
    String name();

    /** The whole outboxes of up to {@code limit} aggregates that have facts older than {@code time}, by aggregate id. */
    Map<String, List<OutboxEntry>> olderThan(Instant time, int limit);

    /** Takes out, in bulk, what the broker has acknowledged: all entries up to the sequence given for each aggregate. */
    void acknowledged(Map<String, Long> sequences);
}
