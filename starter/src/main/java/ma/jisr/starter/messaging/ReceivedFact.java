package ma.jisr.starter.messaging;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One record as it came from the broker, before anything of it is believed.
 *
 * @param data the value; null is a tombstone
 */
record ReceivedFact(String topic, String key, Map<String, String> headers, byte @Nullable [] data) {

    static ReceivedFact of(String topic, @Nullable Object key, Map<String, ?> headers, byte @Nullable [] data) {
        Map<String, String> texts = new TreeMap<>();
        for (String name : headers.keySet()) {
            String text = isOurs(name) ? FactHeaders.text(headers, name) : null;
            if (text != null) {
                texts.put(name, text);
            }
        }
        return new ReceivedFact(topic, keyText(key), texts, data);
    }

    private static boolean isOurs(String header) {
        return header.startsWith("ce_")
                || header.equals(FactHeaders.SEQUENCE)
                || header.equals(FactHeaders.TRACEPARENT);
    }

    private static String keyText(@Nullable Object key) {
        return switch (key) {
            case null -> "";
            case byte[] bytes -> new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
            default -> key.toString();
        };
    }

    @Nullable
    String header(String name) {
        return headers.get(name);
    }

    boolean isTombstone() {
        return data == null;
    }

    /** For logs: where it stands, and nothing of what it says. */
    String where() {
        return topic + " " + key + " #" + header(FactHeaders.SEQUENCE) + " " + header(FactHeaders.TYPE);
    }
}
