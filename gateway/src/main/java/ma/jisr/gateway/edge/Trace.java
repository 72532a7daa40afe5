package ma.jisr.gateway.edge;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The W3C trace context of one request: taken over from the client, or begun here.
 *
 * @param parent the {@code traceparent}, version 00
 */
record Trace(String parent) {

    static final String PARENT = "traceparent";

    /** Tells the client the trace id, to quote when it asks for help. */
    static final String HEADER = "X-Correlation-Id";

    static final String ATTRIBUTE = Trace.class.getName();

    private static final Pattern WELL_FORMED =
            Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    /** The client's, or a new one where that is missing or ill-formed. */
    static Trace of(@Nullable String traceparent) {
        return traceparent != null && WELL_FORMED.matcher(traceparent).matches() ? new Trace(traceparent) : fresh();
    }

    String id() {
        return parent.substring(3, 35);
    }

    private static Trace fresh() {
        byte[] ids = new byte[24];
        ThreadLocalRandom.current().nextBytes(ids);
        ids[0] |= 1;
        ids[16] |= 1;
        HexFormat hex = HexFormat.of();
        return new Trace("00-" + hex.formatHex(ids, 0, 16) + "-" + hex.formatHex(ids, 16, 24) + "-01");
    }
}
