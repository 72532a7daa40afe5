package ma.jisr.journey.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import tools.jackson.databind.JsonNode;

/**
 * How long a submission takes, in an open loop: requests are due at fixed times, and the clock of each starts when it was
 * due, whether or not the ones before it had been answered.
 */
final class Latency {

    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final long HIGHEST = Duration.ofMinutes(5).toNanos() / 1000;

    private final PlatformLoad platform;
    private final BareHops hops;
    private final int perSecond;
    private final int requests;

    Latency(PlatformLoad platform, BareHops hops, int perSecond, int requests) {
        this.platform = platform;
        this.hops = hops;
        this.perSecond = perSecond;
        this.requests = requests;
    }

    List<String> run() throws Exception {
        platform.carry(Pipeline.REGISTRATIONS, Pipeline.AT_ONCE);
        List<JsonNode> drafts = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            drafts.add(platform.saved(i));
        }
        Histogram bare = hops.measure(perSecond, requests);
        Map<String, Instant> due = new ConcurrentHashMap<>();
        InboxWatch watch = platform.watch();
        Histogram accepted = submitAll(drafts, due);
        Histogram told = told(watch.await(requests * PlatformLoad.MESSAGES, LIMIT), due);
        return table(accepted, told, bare);
    }

    private Histogram submitAll(List<JsonNode> drafts, Map<String, Instant> dues) {
        Histogram accepted = new ConcurrentHistogram(HIGHEST, 3);
        long start = System.nanoTime();
        Instant startedAt = Instant.now();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < drafts.size(); i++) {
                long due = start + i * 1_000_000_000L / perSecond;
                LockSupport.parkNanos(due - System.nanoTime());
                int number = i;
                JsonNode draft = drafts.get(i);
                dues.put(draft.get("reference").asString(), startedAt.plusNanos(due - start));
                callers.submit(() -> {
                    platform.submit(number, draft.get("id").asString());
                    accepted.recordValue((System.nanoTime() - due) / 1000);
                });
            }
        }
        if (accepted.getTotalCount() != drafts.size()) {
            throw new IllegalStateException(drafts.size() - accepted.getTotalCount() + " submissions failed");
        }
        return accepted;
    }

    /** Until the last of a registration's messages: registration, funding and incubator have had their say. */
    private static Histogram told(List<InboxWatch.Arrival> arrivals, Map<String, Instant> dues) {
        Map<String, Instant> last = new ConcurrentHashMap<>();
        arrivals.forEach(each -> last.merge(each.reference(), each.at(), (a, b) -> a.isAfter(b) ? a : b));
        Histogram told = new Histogram(HIGHEST, 3);
        dues.forEach((reference, due) -> {
            Instant at = last.get(reference);
            if (at != null) {
                told.recordValue(Math.max(1, Duration.between(due, at).toNanos() / 1000));
            }
        });
        return told;
    }

    private List<String> table(Histogram accepted, Histogram told, Histogram bare) {
        double ratio = (double) told.getValueAtPercentile(99) / bare.getValueAtPercentile(99);
        return List.of(
                "| from the time a submission was due (open loop, " + perSecond + "/s, " + requests
                        + " submissions) | p50 ms | p99 ms | p99.9 ms |",
                "|---|---|---|---|",
                row("to the answer 202", accepted),
                row("to the SMS of the last of four hops, accepted by the SMSC", told),
                row("four bare Kafka hops at the same rate", bare),
                "",
                "p99 to the SMS ÷ p99 of four bare hops: " + Figures.of(ratio) + " (goal ≤ 3).");
    }

    private static String row(String name, Histogram histogram) {
        return "| " + name + " | " + millis(histogram, 50) + " | " + millis(histogram, 99) + " | "
                + millis(histogram, 99.9) + " |";
    }

    private static String millis(Histogram histogram, double percentile) {
        return Figures.of(histogram.getValueAtPercentile(percentile) / 1000.0);
    }
}
