package ma.jisr.starter.trace;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The W3C trace context of the work in hand, bound to the thread that does it; its trace id is in every log line.
 *
 * <p>Source: W3C Trace Context, {@code traceparent} version 00.
 */
public final class TraceContext {

    private static final Pattern TRACEPARENT =
            Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final ThreadLocal<@Nullable String> CURRENT = new ThreadLocal<>();

    private TraceContext() {}

    /** The current {@code traceparent}, or a new one where no request or fact has brought any. */
    public static String current() {
        String current = CURRENT.get();
        return current == null ? fresh() : current;
    }

    /** Does {@code work} under the given context; one that is missing or ill-formed is replaced by a new one. */
    public static <X extends Exception> void run(@Nullable String traceparent, Work<X> work) throws X {
        String outer = CURRENT.get();
        bind(isWellFormed(traceparent) ? traceparent : fresh());
        try {
            work.run();
        } finally {
            bind(outer);
        }
    }

    private static boolean isWellFormed(@Nullable String traceparent) {
        return traceparent != null && TRACEPARENT.matcher(traceparent).matches();
    }

    private static void bind(@Nullable String traceparent) {
        if (traceparent == null) {
            CURRENT.remove();
            MDC.remove("traceId");
        } else {
            CURRENT.set(traceparent);
            MDC.put("traceId", traceparent.substring(3, 35));
        }
    }

    private static String fresh() {
        byte[] ids = new byte[24];
        ThreadLocalRandom.current().nextBytes(ids);
        ids[0] |= 1;
        ids[16] |= 1;
        HexFormat hex = HexFormat.of();
        return "00-" + hex.formatHex(ids, 0, 16) + "-" + hex.formatHex(ids, 16, 24) + "-01";
    }

    /** Work that may throw. */
    @FunctionalInterface
    public interface Work<X extends Exception> {
        void run() throws X;
    }
}
