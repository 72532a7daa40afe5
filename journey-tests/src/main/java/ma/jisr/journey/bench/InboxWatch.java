package ma.jisr.journey.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.jisr.journey.Api;
import tools.jackson.databind.JsonNode;

/** Follows what reaches the inbox, by the time at which the SMSC accepted it and the reference that it names. */
final class InboxWatch {

    private static final Pattern REFERENCE = Pattern.compile("JSR-[0-9A-Z]{8}");
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Api inbox;
    private final Set<String> seen = new HashSet<>();
    private final ConcurrentLinkedQueue<Arrival> arrivals = new ConcurrentLinkedQueue<>();
    private Instant last;

    /** A message about one registration. */
    record Arrival(String reference, Instant at) {}

    InboxWatch(Api inbox, Instant from) {
        this.inbox = inbox;
        this.last = from;
    }

    /** Waits until so many messages that name a registration have arrived since the start. */
    List<Arrival> await(int count, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (arrivals.size() < count) {
            poll();
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Only " + arrivals.size() + " of " + count + " messages arrived");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE.toMillis()));
        }
        return List.copyOf(arrivals);
    }

    /** Asks from a little before the last arrival on: two may have come in the same instant. */
    private void poll() {
        JsonNode messages =
                inbox.get("/api/messages?after=" + last.minusMillis(300)).expect(200);
        for (JsonNode message : messages.values()) {
            Instant at = Instant.parse(message.get("at").asString());
            Matcher reference = REFERENCE.matcher(message.get("text").asString());
            boolean isSms = message.get("channel").asString().equals("SMS");
            if (isSms && reference.find() && seen.add(at + message.get("text").asString())) {
                arrivals.add(new Arrival(reference.group(), at));
            }
            last = at.isAfter(last) ? at : last;
        }
    }
}
