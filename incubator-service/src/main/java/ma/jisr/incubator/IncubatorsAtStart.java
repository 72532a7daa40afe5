package ma.jisr.incubator;

import ma.jisr.incubator.accreditation.LoadingIncubators;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Loads the accredited incubators before the first fact is taken and the first request is answered. Not while the
 * context is refreshed, which must work without a database.
 */
@Component
class IncubatorsAtStart implements SmartLifecycle {

    private final LoadingIncubators loading;
    private volatile boolean running;

    IncubatorsAtStart(LoadingIncubators loading) {
        this.loading = loading;
    }

    @Override
    public void start() {
        loading.load();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the starter has made the indexes, long before web server and message bindings. */
    @Override
    public int getPhase() {
        return -1_000;
    }
}
