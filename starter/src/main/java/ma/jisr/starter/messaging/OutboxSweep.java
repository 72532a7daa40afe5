package ma.jisr.starter.messaging;

import java.time.Clock;
import java.time.Duration;
import ma.jisr.starter.persistence.Leases;
import ma.jisr.starter.persistence.Outbox;
import org.springframework.scheduling.annotation.Scheduled;

/** Finds what a crash, or a broker that was away, left in outboxes, and hands it to the relay again. */
public final class OutboxSweep {

    private static final Duration GRACE = Duration.ofSeconds(3);
    private static final Duration LEASE = Duration.ofSeconds(10);
    private static final int LIMIT = 2_000;

    private final KafkaRelay relay;
    private final Leases leases;
    private final Clock clock;

    public OutboxSweep(KafkaRelay relay, Leases leases, Clock clock) {
        this.relay = relay;
        this.leases = leases;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${jisr.outbox.sweep-every:2s}")
    public void sweep() {
        relay.outboxes().forEach(outbox -> leases.run("outbox/" + outbox.name(), LEASE, () -> sweep(outbox)));
    }

    private void sweep(Outbox outbox) {
        outbox.olderThan(clock.instant().minus(GRACE), LIMIT)
                .forEach((aggregate, entries) -> relay.hint(outbox, aggregate, entries));
    }
}
