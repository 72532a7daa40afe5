package ma.jisr.local.platform;

import java.io.PrintStream;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A running platform: its processes are started again when they die, and end when it is closed. For the launcher and
 * for tests, which may kill single processes.
 */
public final class Platform implements AutoCloseable {
    private static final int LOCK_TRIES = 5;
    private static final Duration LEFT_BEHIND_ENDS_WITHIN = Duration.ofSeconds(10);

    private final DataDirectory data;
    private final Ports ports;
    private final Plan plan;
    private final FileLock lock;
    private final Supervisor supervisor;
    private final Instant since = Instant.now();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final ReentrantLock writing = new ReentrantLock();

    private Platform(
            PlatformSettings settings, DataDirectory data, FileLock lock, FastStart fastStart, Console console) {
        this.data = data;
        this.lock = lock;
        this.ports = settings.ports();
        this.plan = new Plan(settings, fastStart);
        this.supervisor = new Supervisor(plan.tiers(), console.reporter(this::writeState));
    }

    /** Starts everything and returns when all are healthy; closes what it started and throws when they aren't in time. */
    public static Platform start(PlatformSettings settings, Duration patience, PrintStream out)
            throws InterruptedException {
        Platform platform = prepare(settings, new Console(out));
        List<String> missing = platform.run(patience);
        if (!missing.isEmpty()) {
            List<String> log = platform.supervisor.get(missing.getFirst()).log().last(30);
            platform.close();
            throw new IllegalStateException(
                    missing + " not healthy after " + patience.toSeconds() + " s:\n" + String.join("\n", log));
        }
        return platform;
    }

    /** Everything up to the first process: the directory, what a killed launcher left behind, the ports, the caches. */
    static Platform prepare(PlatformSettings settings, Console console) throws InterruptedException {
        DataDirectory data = DataDirectory.at(settings.data()).make();
        FileLock lock = lock(data).orElseThrow(() -> new AlreadyRunning(data.path()));
        try {
            endLeftovers(data, console);
            requireFree(settings.ports());
            FastStart fastStart = new FastStart(new Home(settings.home()), console::say);
            prepareAll(fastStart);
            return new Platform(settings, data, lock, fastStart, console);
        } catch (RuntimeException | InterruptedException failure) {
            DataDirectory.release(lock);
            throw failure;
        }
    }

    /** Answers the names of the processes that aren't healthy in time; all go on. */
    List<String> run(Duration patience) throws InterruptedException {
        writeState();
        return supervisor.start(patience);
    }

    /** The base address of a process that speaks HTTP. */
    public String url(String process) {
        return plan.url(process);
    }

    /** The broker's bootstrap servers. */
    public String kafka() {
        return plan.kafka();
    }

    /** The URI of one of the databases. */
    public String mongodb(String database) {
        return plan.mongodb(database);
    }

    public Ports ports() {
        return ports;
    }

    /** What a process has said. */
    public Path log(String process) {
        return data.log(process);
    }

    /** How often a process has been started again. */
    public int restarts(String process) {
        return supervisor.get(process).state().restarts();
    }

    /** SIGKILL, and started again at once. */
    public void kill(String process) {
        supervisor.get(process).kill();
    }

    /** As long as this is on, a process that dies stays dead. */
    public void suspendRestart(String process, boolean suspend) {
        supervisor.get(process).suspendRestart(suspend);
    }

    /** Waits for a process to be well, as after a kill; false when the time is over. */
    public boolean awaitHealth(String process, Duration patience) throws InterruptedException {
        return supervisor.get(process).awaitHealth(patience);
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            supervisor.close();
            DataDirectory.release(lock);
        }
    }

    private void writeState() {
        writing.lock();
        try {
            if (!closed.get()) {
                new PlatformState(ProcessHandle.current().pid(), since, ports, supervisor.states()).write(data);
            }
        } finally {
            writing.unlock();
        }
    }

    /** A look at the lock, as `status` takes, lasts a moment. */
    private static Optional<FileLock> lock(DataDirectory data) throws InterruptedException {
        Optional<FileLock> lock = data.lock();
        for (int i = 1; i < LOCK_TRIES && lock.isEmpty(); i++) {
            Thread.sleep(Duration.ofMillis(50));
            lock = data.lock();
        }
        return lock;
    }

    private static void endLeftovers(DataDirectory data, Console console) {
        int left = ProcessTable.endAll(data.path(), LEFT_BEHIND_ENDS_WITHIN);
        if (left > 0) {
            console.say("A launcher that was killed had left " + left + " processes behind; they are ended.");
        }
    }

    private static void requireFree(Ports ports) {
        List<String> taken = ports.uses().entrySet().stream()
                .filter(use -> !PortOwner.isFree(use.getKey()))
                .map(Platform::describe)
                .toList();
        if (!taken.isEmpty()) {
            throw new Refusal(String.join("\n", taken) + "\nFree what is taken, or choose others: --port-offset N");
        }
    }

    private static String describe(Map.Entry<Integer, String> use) {
        String owner = PortOwner.of(use.getKey())
                .map(process -> process.info().command().orElse("a process") + ", pid " + process.pid())
                .orElse("a process of somebody else");
        return "Port %d, which %s needs, is taken by %s.".formatted(use.getKey(), use.getValue(), owner);
    }

    /** As many at once as there are processors. */
    private static void prepareAll(FastStart fastStart) throws InterruptedException {
        int atOnce = Runtime.getRuntime().availableProcessors();
        try (ExecutorService preparing = Executors.newFixedThreadPool(Math.min(atOnce, Names.SERVICES.size()))) {
            List<Future<?>> all = Names.SERVICES.stream()
                    .<Future<?>>map(service -> preparing.submit(() -> fastStart.prepare(service)))
                    .toList();
            for (Future<?> one : all) {
                one.get();
            }
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            throw new IllegalStateException(failure.getCause());
        }
    }

    /** Another launcher has this directory. */
    static final class AlreadyRunning extends RuntimeException {
        AlreadyRunning(Path data) {
            super("Jisr is running already with its data in " + data + ".");
        }
    }
}
