package ma.jisr.starter.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import ma.jisr.starter.persistence.OutboxEntry;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/** CloudEvents 1.0 in Kafka's binary mode: the attributes as {@code ce_} headers, the fact alone as the value. */
final class FactHeaders {

    static final String TYPE = "ce_type";
    static final String ID = "ce_id";
    static final String SEQUENCE = "sequence";
    static final String TRACEPARENT = "traceparent";

    private static final String TYPE_PREFIX = "ma.jisr.";
    private static final String TYPE_SUFFIX = ".v1";

    private FactHeaders() {}

    static ProducerRecord<String, byte[]> record(String source, OutboxEntry entry) {
        List<Header> headers = List.of(
                header("ce_specversion", "1.0"),
                header(ID, entry.id()),
                header(TYPE, TYPE_PREFIX + entry.type() + TYPE_SUFFIX),
                header("ce_source", source),
                header("ce_subject", entry.key()),
                header("ce_time", entry.time().toString()),
                header("content-type", "application/json"),
                header(SEQUENCE, Long.toString(entry.sequence())),
                header(TRACEPARENT, entry.traceparent()));
        return new ProducerRecord<>(
                entry.topic(), null, entry.time().toEpochMilli(), entry.key(), value(entry.data()), headers);
    }

    private static byte @Nullable [] value(@Nullable String data) {
        return data == null ? null : data.getBytes(UTF_8);
    }

    /** The fact's simple name, or null if this is another's event or another version. */
    static @Nullable String factName(String ceType) {
        boolean ours = ceType.startsWith(TYPE_PREFIX) && ceType.endsWith(TYPE_SUFFIX);
        return ours ? ceType.substring(TYPE_PREFIX.length(), ceType.length() - TYPE_SUFFIX.length()) : null;
    }

    static @Nullable String text(Map<String, ?> headers, String name) {
        Object value = headers.get(name);
        return switch (value) {
            case null -> null;
            case byte[] bytes -> new String(bytes, UTF_8);
            default -> value.toString();
        };
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(UTF_8));
    }
}
