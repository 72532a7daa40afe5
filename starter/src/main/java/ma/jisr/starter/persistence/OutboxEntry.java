package ma.jisr.starter.persistence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fact that is decided and saved but not yet known to be on the broker.
 *
 * @param personal whether {@code data} names somebody, whose id is the key
 * @param data the fact as JSON, exactly as it is sent; null for a tombstone
 */
public record OutboxEntry(
        String id,
        long sequence,
        String topic,
        String key,
        String type,
        Instant time,
        String traceparent,
        boolean personal,
        @Nullable String data) {}
