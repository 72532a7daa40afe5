package ma.jisr.local.client;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** How long an applicant waits for one thing, and how often she looks. */
public record Patience(Duration limit, Duration shortest, Duration longest) {

    public Patience(Duration limit) {
        this(limit, Duration.ofMillis(20), Duration.ofMillis(500));
    }

    /**
     * Looks until something is there.
     *
     * @throws Refused when it isn't within the limit
     */
    public <T> T await(String what, Supplier<Optional<T>> look) {
        long start = System.nanoTime();
        Duration pause = shortest;
        Optional<T> found = look.get();
        while (found.isEmpty()) {
            pause(what, start, pause);
            pause = longer(pause);
            found = look.get();
        }
        return found.get();
    }

    /** Waits once, unless that would be longer than the limit counted from the start. */
    public void pause(String what, long startNanos, Duration pause) {
        Duration waited = Duration.ofNanos(System.nanoTime() - startNanos);
        if (waited.plus(pause).compareTo(limit) > 0) {
            throw Refused.failed("no %s within %s s".formatted(what, limit.toMillis() / 1000.0));
        }
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refused.failed("interrupted while waiting for " + what);
        }
    }

    public Duration longer(Duration pause) {
        Duration next = pause.multipliedBy(3).dividedBy(2);
        return next.compareTo(longest) > 0 ? longest : next;
    }
}
