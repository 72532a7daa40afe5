package ma.jisr.local.platform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Starts processes tier by tier, keeps them running, and ends them in the opposite order. */
final class Supervisor implements AutoCloseable {
    private static final long LOGS_BOUNDED_EVERY_S = 5;

    private final List<List<Supervised>> tiers;
    private final ScheduledExecutorService housekeeping = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("housekeeping").factory());

    Supervisor(List<List<ProcessSpec>> tiers, Reporter reporter) {
        this.tiers = tiers.stream()
                .map(tier -> tier.stream()
                        .map(spec -> new Supervised(spec, reporter))
                        .toList())
                .toList();
        housekeeping.scheduleWithFixedDelay(
                () -> all().forEach(one -> one.log().bound()),
                LOGS_BOUNDED_EVERY_S,
                LOGS_BOUNDED_EVERY_S,
                TimeUnit.SECONDS);
    }

    /** Each tier when the one before is well; answers the names of those that aren't when the time is over. */
    List<String> start(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        List<String> missing = new ArrayList<>();
        for (List<Supervised> tier : tiers) {
            tier.forEach(Supervised::start);
            for (Supervised one : tier) {
                if (!one.awaitHealth(Duration.ofNanos(deadline - System.nanoTime()))) {
                    missing.add(one.spec().name());
                }
            }
        }
        return missing;
    }

    List<ProcessState> states() {
        return all().stream().map(Supervised::state).toList();
    }

    Supervised get(String name) {
        return all().stream()
                .filter(one -> one.spec().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no process " + name));
    }

    @Override
    public void close() {
        housekeeping.shutdownNow();
        for (List<Supervised> tier : tiers.reversed()) {
            List<Thread> stopping = tier.stream()
                    .map(one -> Thread.ofVirtual().start(one::stop))
                    .toList();
            stopping.forEach(Supervisor::join);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Supervised> all() {
        return tiers.stream().flatMap(List::stream).toList();
    }
}
