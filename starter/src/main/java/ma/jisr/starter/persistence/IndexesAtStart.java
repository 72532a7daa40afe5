package ma.jisr.starter.persistence;

import com.mongodb.MongoException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/** Makes the indexes before facts are consumed and requests are served; waits for a database that isn't there yet. */
public final class IndexesAtStart implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(IndexesAtStart.class);
    private static final java.time.Duration PAUSE = java.time.Duration.ofSeconds(1);

    private final List<NeedsIndexes> all;
    private volatile boolean running;

    public IndexesAtStart(List<NeedsIndexes> all) {
        this.all = all;
    }

    @Override
    public void start() {
        RetryTemplate untilThere = new RetryTemplate(RetryPolicy.builder()
                .includes(MongoException.class)
                .maxRetries(60)
                .delay(PAUSE)
                .build());
        try {
            untilThere.execute(() -> {
                ensure();
                return Boolean.TRUE;
            });
        } catch (RetryException e) {
            throw new IllegalStateException("JISR_MONGODB: the database doesn't answer", e.getCause());
        }
        running = true;
    }

    private void ensure() {
        try {
            all.forEach(NeedsIndexes::prepare);
        } catch (MongoException e) {
            log.info("Waiting for the database ({})", e.getClass().getSimpleName());
            throw e;
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** First of all. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
