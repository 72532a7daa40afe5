package ma.jisr.notification.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.jisr.notification.message.Lane;
import ma.jisr.notification.message.Messages;
import ma.jisr.notification.message.Messages.Due;
import ma.jisr.notification.message.Outbound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The lanes on which messages leave, one-time codes on their own. What they hold in memory is only a hint: a sweep finds
 * every message that is due, whichever copy of the service, alive or dead, had it before.
 */
@Component
public class Lanes implements Outbound, SmartLifecycle {

    private static final int SWEEP = 2_000;
    private static final Duration STOP = Duration.ofSeconds(12);

    private final Map<Lane, LaneWorkers> lanes;
    private final ObjectProvider<SendingMessages> sending;
    private final Messages messages;
    private final LaneSettings settings;
    private final Clock clock;
    private volatile boolean running;

    Lanes(ObjectProvider<SendingMessages> sending, Messages messages, LaneSettings settings, Clock clock) {
        this.sending = sending;
        this.messages = messages;
        this.settings = settings;
        this.clock = clock;
        this.lanes = Arrays.stream(Lane.values())
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(),
                        lane -> new LaneWorkers(
                                lane,
                                settings,
                                id -> sending.getObject().send(id),
                                () -> sending.getObject().isReady(lane.channel()))));
    }

    @Override
    public void offer(Lane lane, String message) {
        workers(lane).offer(message);
    }

    @Scheduled(fixedDelay = 1000)
    void sweep() {
        if (!running) {
            return;
        }
        Instant now = clock.instant();
        List<Due> due = messages.due(now, SWEEP);
        due.forEach(each -> take(each, now));
        if (due.size() == SWEEP) { // Codes don't wait behind a backlog of others.
            messages.due(Lane.SMS_CODES, now, SWEEP).forEach(each -> take(each, now));
            messages.due(Lane.EMAIL_CODES, now, SWEEP).forEach(each -> take(each, now));
        }
    }

    /** What is too late is settled at once, also while its provider is away: nothing is kept of a code longer than it lasts. */
    private void take(Due due, Instant now) {
        LaneWorkers workers = workers(due.lane());
        if (workers.isReady()) {
            workers.offer(due.id());
        } else if (!now.isBefore(due.deadline())) {
            sending.getObject().send(due.id());
        }
    }

    private LaneWorkers workers(Lane lane) {
        return Objects.requireNonNull(lanes.get(lane));
    }

    @Override
    public void start() {
        lanes.forEach((lane, workers) -> workers.start(settings.workersOf(lane)));
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        lanes.values().forEach(LaneWorkers::stopTaking);
        lanes.values().forEach(lane -> lane.stop(STOP));
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the providers, before the facts. */
    @Override
    public int getPhase() {
        return 1000;
    }
}
