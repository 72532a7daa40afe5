package ma.jisr.local.platform;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** One process that is started again whenever it dies, until it is told to stop. */
final class Supervised {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int LINES_REPORTED = 12;

    private final ProcessSpec spec;
    private final Reporter reporter;
    private final BackOff backOff = new BackOff();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition change = lock.newCondition();
    private @Nullable Life life;
    private boolean stopping;
    private boolean suspended;
    private int restarts;

    /** From one start to the next death. */
    private static final class Life {
        private final Process process;
        private final long start = System.nanoTime();
        private boolean healthy;
        private boolean killed;

        Life(Process process) {
            this.process = process;
        }

        Duration age() {
            return Duration.ofNanos(System.nanoTime() - start);
        }
    }

    Supervised(ProcessSpec spec, Reporter reporter) {
        this.spec = spec;
        this.reporter = reporter;
    }

    void start() {
        Thread.ofVirtual().name("supervise-" + spec.name()).start(this::supervise);
    }

    ProcessState state() {
        return locked(() -> new ProcessState(
                spec.name(), spec.port(), life == null ? 0 : life.process.pid(), restarts, isHealthy()));
    }

    /** Waits for health; false when the time is over. */
    boolean awaitHealth(Duration patience) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = patience.toNanos();
            while (!isHealthy() && left > 0) {
                left = change.awaitNanos(left);
            }
            return isHealthy();
        } finally {
            lock.unlock();
        }
    }

    void kill() {
        Life killed = locked(() -> {
            if (life != null) {
                life.healthy = false;
                life.killed = true;
            }
            return life;
        });
        if (killed != null) {
            killed.process.destroyForcibly().onExit().join();
        }
    }

    void suspendRestart(boolean suspend) {
        locked(() -> {
            suspended = suspend;
            change.signalAll();
            return suspended;
        });
    }

    /** Asks the process to end, ends it when it doesn't in time, and starts it no more. */
    void stop() {
        Life last = locked(() -> {
            stopping = true;
            change.signalAll();
            return life;
        });
        if (last != null) {
            ProcessTable.end(List.of(last.process.toHandle()), spec.endsWithin());
        }
    }

    LogFile log() {
        return new LogFile(spec.log());
    }

    ProcessSpec spec() {
        return spec;
    }

    private void supervise() {
        try {
            Life current = begin();
            while (current != null) {
                current.process.waitFor();
                ended(current);
                current = begin();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable Life begin() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (suspended && !stopping) {
                change.await();
            }
            if (stopping) {
                return null;
            }
            Life begun = new Life(spec.start());
            life = begun;
            Thread.ofVirtual().name("probe-" + spec.name()).start(() -> probe(begun));
            return begun;
        } finally {
            lock.unlock();
            reporter.changed();
        }
    }

    private void ended(Life dead) throws InterruptedException {
        Duration wait = backOff.afterLifeOf(dead.age());
        boolean unexpected = locked(() -> {
            dead.healthy = false;
            restarts += stopping ? 0 : 1;
            change.signalAll();
            return !stopping;
        });
        if (unexpected) {
            reporter.died(spec.name(), dead.process.pid(), dead.process.exitValue(), log().last(LINES_REPORTED), wait);
            pause(wait);
        }
    }

    private void pause(Duration wait) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = wait.toNanos();
            while (!stopping && left > 0) {
                left = change.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private void probe(Life probed) {
        try {
            while (probed.process.isAlive() && !markIfHealthy(probed)) {
                Thread.sleep(POLL);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean markIfHealthy(Life probed) throws InterruptedException {
        if (!spec.probe().isHealthy()) {
            return false;
        }
        boolean news = locked(() -> {
            boolean alive = probed.process.isAlive() && !probed.killed && !stopping;
            probed.healthy = alive;
            change.signalAll();
            return alive;
        });
        if (news) {
            reporter.healthy(spec.name(), spec.port(), probed.age());
            reporter.changed();
        }
        return true;
    }

    private boolean isHealthy() {
        return life != null && life.healthy && life.process.isAlive();
    }

    private <T extends @Nullable Object> T locked(java.util.function.Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }
}
