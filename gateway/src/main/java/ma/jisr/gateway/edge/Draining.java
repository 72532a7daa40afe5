package ma.jisr.gateway.edge;

import java.time.Duration;
import ma.jisr.gateway.settings.GatewaySettings;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Lets clients go before the server stops: for a while every answer says that its connection ends, so that no client
 * sends its next request into a connection that is being closed.
 */
@Component
final class Draining implements SmartLifecycle {

    private final Duration time;
    private volatile boolean running;
    private volatile boolean draining;

    Draining(GatewaySettings settings) {
        this.time = settings.timeOuts().drain();
    }

    boolean isUnderWay() {
        return draining;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public void stop(Runnable stopped) {
        draining = true;
        stop();
        Mono.delay(time).subscribe(passed -> stopped.run());
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Last to start, first to stop: before the server refuses connections. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }
}
