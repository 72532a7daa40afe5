package ma.jisr.starter.faults;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Named places between two writes at which a test may stop the process, as a power cut would: nothing is flushed and no
 * hook runs.
 *
 * <p>{@code CRASH_AT=funding.afterHoldBeforeSave#17} in the environment stops at the 17th passage; without it every call
 * is a comparison with null.
 */
public final class CrashPoints {

    private static final @Nullable String CRASH_AT = System.getenv("CRASH_AT");
    private static final Map<String, AtomicInteger> PASSAGES = new ConcurrentHashMap<>();
    private static volatile @Nullable String thrownAt;

    private CrashPoints() {}

    public static void at(String point) {
        if (CRASH_AT != null && isDue(point, CRASH_AT)) {
            Runtime.getRuntime().halt(137);
        }
        if (point.equals(thrownAt)) {
            throw new Crash(point);
        }
    }

    /** For tests within one process: throws at the point instead of stopping; null switches it off. */
    public static void throwAt(@Nullable String point) {
        thrownAt = point;
    }

    private static boolean isDue(String point, String wanted) {
        int separator = wanted.indexOf('#');
        String name = separator < 0 ? wanted : wanted.substring(0, separator);
        int passage = separator < 0 ? 1 : Integer.parseInt(wanted.substring(separator + 1));
        return name.equals(point)
                && PASSAGES.computeIfAbsent(point, p -> new AtomicInteger()).incrementAndGet() == passage;
    }

    /** Stands for the death of the process in tests that stay within it; an {@link Error}, so that nothing handles it. */
    public static final class Crash extends Error {
        private static final long serialVersionUID = 1;

        Crash(String point) {
            super("Crashed at " + point);
        }
    }
}
