package ma.jisr.funding.publication;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Loads programmes when the indexes are made and before facts are consumed and requests served. */
@Component
class ProgrammesAtStart implements SmartLifecycle {

    private final LoadingProgrammes loading;
    private volatile boolean running;

    ProgrammesAtStart(LoadingProgrammes loading) {
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

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1;
    }
}
