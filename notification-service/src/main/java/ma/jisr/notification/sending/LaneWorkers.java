package ma.jisr.notification.sending;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import ma.jisr.notification.message.Lane;
import ma.jisr.notification.sending.SendingMessages.Result;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The senders of one lane and the messages that wait for them in memory. */
final class LaneWorkers {

    private static final Logger log = LoggerFactory.getLogger(LaneWorkers.class);
    private static final Duration LOOK = Duration.ofMillis(100);

    private final Lane lane;
    private final BlockingQueue<String> queue;
    private final Set<String> queued = ConcurrentHashMap.newKeySet();
    private final Function<String, Result> sending;
    private final BooleanSupplier ready;
    private final Pause pause;
    private final List<Thread> workers = new ArrayList<>();
    private volatile boolean running;

    LaneWorkers(Lane lane, LaneSettings settings, Function<String, Result> sending, BooleanSupplier ready) {
        this.lane = lane;
        this.queue = new ArrayBlockingQueue<>(settings.capacity());
        this.sending = sending;
        this.ready = ready;
        this.pause = new Pause(settings.longestPause());
    }

    void start(int count) {
        running = true;
        for (int i = 0; i < count; i++) {
            workers.add(Thread.ofVirtual().name(lane + "-" + i).start(this::work));
        }
    }

    /** Takes a message unless it is here already, or there is no room: then it is found again by its due time. */
    void offer(String message) {
        if (queued.add(message) && !queue.offer(message)) {
            queued.remove(message);
        }
    }

    boolean isReady() {
        return ready.getAsBoolean() && !pause.isOn();
    }

    void stopTaking() {
        running = false;
    }

    /** Lets every worker finish the message in its hands. */
    void stop(Duration time) {
        stopTaking();
        long end = System.nanoTime() + time.toNanos();
        for (Thread worker : workers) {
            try {
                worker.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        workers.clear();
    }

    private void work() {
        while (running) {
            try {
                String message = next();
                if (message != null) {
                    send(message);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                pause.after(Result.PAUSE);
                log.info("{}: a message is put off and will be found again ({})", lane, e.toString());
            }
        }
    }

    /** It stays listed until it is done: nobody else of this copy must think its sender dead. */
    private void send(String message) {
        try {
            pause.after(sending.apply(message));
        } finally {
            queued.remove(message);
        }
    }

    private @Nullable String next() throws InterruptedException {
        if (isReady()) {
            return queue.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        }
        Thread.sleep(LOOK);
        return null;
    }
}
