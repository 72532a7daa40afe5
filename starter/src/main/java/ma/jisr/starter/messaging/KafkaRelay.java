package ma.jisr.starter.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.LinkedBlockingQueue;
import ma.jisr.starter.faults.CrashPoints;
import ma.jisr.starter.persistence.Outbox;
import ma.jisr.starter.persistence.OutboxEntry;
import ma.jisr.starter.persistence.OutboxRelay;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ProducerFactory;

/**
 * Sends outbox entries with the Kafka client, batched over aggregates, but of each aggregate one after the other: fact
 * n+1 leaves when n is acknowledged. What fails is given up here and found again by the {@link OutboxSweep}.
 *
 * <p>Two threads: one sends, one takes acknowledged entries out of their documents in bulk. Neither is a request's.
 */
public final class KafkaRelay implements OutboxRelay, SmartLifecycle {

    /** Before the bindings stop, so that what their last poll decided still leaves. */
    private static final int PHASE = 0;

    private static final int LANES_LIMIT = 50_000;
    private static final Logger log = LoggerFactory.getLogger(KafkaRelay.class);

    private final ProducerFactory<String, byte[]> producers;
    private final String source;
    private final Set<Outbox> outboxes = new CopyOnWriteArraySet<>();
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();
    private final RecentlySent recentlySent = new RecentlySent();
    private final LinkedBlockingQueue<Lane> toSend = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<Acknowledged> toTakeOut = new LinkedBlockingQueue<>();
    private final Counter sent;
    private final Counter failed;
    private volatile boolean running;
    private @Nullable Producer<String, byte[]> producer;
    private List<Thread> threads = List.of();

    /** @param source the CloudEvents source of all facts of this service, {@code /funding-service} */
    public KafkaRelay(ProducerFactory<String, byte[]> producers, String source, MeterRegistry meters) {
        this.producers = producers;
        this.source = source;
        this.sent = meters.counter("jisr.outbox.sent");
        this.failed = meters.counter("jisr.outbox.failed");
        meters.gaugeMapSize("jisr.outbox.lanes", List.of(), lanes);
    }

    private record Acknowledged(Lane lane, long sequence) {}

    @Override
    public void watch(Outbox outbox) {
        outboxes.add(outbox);
    }

    Set<Outbox> outboxes() {
        return outboxes;
    }

    @Override
    public void hint(Outbox outbox, String aggregate, List<OutboxEntry> entries) {
        if (!running || lanes.size() >= LANES_LIMIT) {
            return; // The sweep finds it.
        }
        Lane lane = lanes.compute(outbox.name() + "/" + aggregate, (key, open) -> {
            Lane found = open == null ? new Lane(outbox, aggregate, recentlySent) : open;
            found.add(entries);
            return found;
        });
        toSend.add(lane);
    }

    private void send() {
        while (running) {
            try {
                sendNext(toSend.take());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void sendNext(Lane lane) {
        OutboxEntry entry = lane.next();
        Producer<String, byte[]> current = producer;
        if (entry == null || current == null) {
            return;
        }
        try {
            current.send(FactHeaders.record(source, entry), (metadata, failure) -> answered(lane, entry, failure));
        } catch (KafkaException | IllegalStateException e) {
            answered(lane, entry, e);
        }
    }

    private void answered(Lane lane, OutboxEntry entry, @Nullable Exception failure) {
        if (failure != null) {
            giveUp(lane, entry, failure);
            return;
        }
        sent.increment();
        lane.acknowledge(entry);
        toSend.add(lane);
        toTakeOut.add(new Acknowledged(lane, entry.sequence()));
    }

    /** The whole lane is dropped, the later facts too: they may not leave before this one. */
    private void giveUp(Lane lane, OutboxEntry entry, Exception failure) {
        failed.increment();
        lanes.remove(lane.outbox.name() + "/" + lane.aggregate, lane);
        String where = entry.topic() + " " + entry.key() + " #" + entry.sequence() + " " + entry.type();
        if (failure instanceof RetriableException || failure instanceof IllegalStateException) {
            log.info("The broker doesn't take {} now ({}); it stays in its outbox", where, failure.getMessage());
        } else {
            log.error("The broker refuses {}; this aggregate's facts wait behind it", where, failure);
        }
    }

    private void takeOut() {
        List<Acknowledged> batch = new ArrayList<>();
        while (running || !toTakeOut.isEmpty()) {
            try {
                batch.add(toTakeOut.take());
            } catch (InterruptedException e) {
                if (toTakeOut.isEmpty()) {
                    return;
                }
            }
            toTakeOut.drainTo(batch, 1_000);
            takeOut(batch);
            batch.clear();
        }
    }

    private void takeOut(List<Acknowledged> batch) {
        CrashPoints.at("outbox.afterAcknowledgementBeforeTakingOut");
        Map<Outbox, Map<String, Long>> byOutbox = new LinkedHashMap<>();
        for (Acknowledged each : batch) {
            byOutbox.computeIfAbsent(each.lane.outbox, o -> new LinkedHashMap<>())
                    .merge(each.lane.aggregate, each.sequence, Math::max);
        }
        try {
            byOutbox.forEach(Outbox::acknowledged);
        } catch (RuntimeException e) {
            log.info("Acknowledged facts stay in their outbox and may be sent again ({})", e.getMessage());
        }
        batch.forEach(each -> lanes.computeIfPresent(
                each.lane.outbox.name() + "/" + each.lane.aggregate, (key, lane) -> lane.isIdle() ? null : lane));
    }

    @Override
    public void start() {
        running = true;
        producer = producers.createProducer();
        threads = List.of(
                Thread.ofPlatform().name("outbox-send").daemon().start(this::send),
                Thread.ofPlatform().name("outbox-take-out").daemon().start(this::takeOut));
    }

    @Override
    public void stop() {
        Producer<String, byte[]> current = producer;
        if (current != null) {
            current.flush();
            current.close();
        }
        running = false;
        threads.forEach(Thread::interrupt);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
