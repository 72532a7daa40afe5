package ma.jisr.starter.messaging;

import com.mongodb.MongoException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import ma.jisr.starter.faults.SeededDefects;
import ma.jisr.starter.trace.TraceContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryTemplate;

/**
 * Handles the facts of one poll for one listener: a few tries for each, then put aside with the reason; when the
 * database or the broker doesn't answer, the whole poll is given back and comes again.
 */
final class FactHandling {

    private static final Logger log = LoggerFactory.getLogger(FactHandling.class);
    private static final int AT_ONCE = 64;

    private final FactListener listener;
    private final FactReader reader;
    private final SetAside setAside;
    private final RetryTemplate retries;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    FactHandling(FactListener listener, FactReader reader, SetAside setAside, RetryTemplate retries) {
        this.listener = listener;
        this.reader = reader;
        this.setAside = setAside;
        this.retries = retries;
    }

    void handle(Map<String, List<ReceivedFact>> byKey) {
        Set<String> blocked = setAside.blocked(byKey);
        if (byKey.size() == 1 && !SeededDefects.on("acknowledge-before-write")) {
            byKey.forEach((key, facts) -> handleInOrder(facts, blocked.contains(key)));
            return;
        }
        Semaphore places = new Semaphore(AT_ONCE);
        List<Future<?>> running = new ArrayList<>();
        byKey.forEach((key, facts) -> running.add(threads.submit(() -> {
            places.acquire();
            try {
                handleInOrder(facts, blocked.contains(key));
            } finally {
                places.release();
            }
            return null;
        })));
        if (!SeededDefects.on("acknowledge-before-write")) {
            join(running);
        }
    }

    /** Waits for all, also when one fails: the poll must not come again while a part of it is still being handled. */
    private static void join(List<Future<?>> running) {
        RuntimeException failure = null;
        for (Future<?> each : running) {
            try {
                each.get();
            } catch (ExecutionException e) {
                failure = e.getCause() instanceof RuntimeException cause
                        ? cause
                        : new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                failure = new IllegalStateException("Interrupted while handling a poll", e);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private void handleInOrder(List<ReceivedFact> facts, boolean blocked) {
        boolean waiting = blocked;
        for (ReceivedFact fact : facts) {
            if (waiting && setAside.behind(fact)) {
                continue;
            }
            waiting = !handle(fact) && listener.isOrdered();
        }
    }

    private boolean handle(ReceivedFact fact) {
        try {
            handleWithRetries(fact);
            return true;
        } catch (RuntimeException e) {
            if (isTransient(e)) {
                throw e;
            }
            log.error("{} can't be handled and is set aside", fact.where(), e);
            setAside.put(fact, e);
            return false;
        }
    }

    private void handleWithRetries(ReceivedFact fact) {
        try {
            retries.execute(() -> {
                handleOnce(fact);
                return Boolean.TRUE;
            });
        } catch (RetryException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    /** Handles without retries or setting aside; for facts that are tried again by hand. */
    void handleOnce(ReceivedFact fact) {
        TraceContext.run(
                fact.header(FactHeaders.TRACEPARENT),
                () -> listener.forgetting()
                        .filter(forgetting -> fact.isTombstone())
                        .ifPresentOrElse(forgetting -> forgetting.accept(fact.key()), () -> read(fact)));
    }

    private void read(ReceivedFact fact) {
        reader.read(listener, fact).ifPresent(read -> listener.handle(read.fact(), read.source()));
    }

    static boolean isTransient(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof MongoSocketException
                    || each instanceof MongoTimeoutException
                    || each instanceof MongoNotPrimaryException
                    || each instanceof MongoException m && m.hasErrorLabel("RetryableWriteError")
                    || each instanceof InterruptedException) {
                return true;
            }
        }
        return false;
    }
}
