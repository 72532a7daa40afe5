package ma.jisr.notification.delivery;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps one SMPP 3.4 connection bound as transceiver: tries it by enquire links, and makes it anew whenever it breaks. */
@Component
class SmppConnection implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SmppConnection.class);
    /** Answers and receipts share these threads, and receipts wait for the database. */
    private static final int THREADS = 16;

    private static final int QUEUE = 5_000;

    private final SmppSettings settings;
    private final SmppReceiver receiver;
    private final Semaphore broken = new Semaphore(0);
    private volatile @Nullable SMPPSession session;
    private volatile @Nullable Thread keeper;

    SmppConnection(SmppSettings settings, SmppReceiver receiver) {
        this.settings = settings;
        this.receiver = receiver;
    }

    /** The connection, while it is bound. */
    Optional<SMPPSession> bound() {
        SMPPSession current = session;
        return current != null && current.getSessionState().isTransmittable() ? Optional.of(current) : Optional.empty();
    }

    private void keepBound() {
        Duration pause = settings.firstReconnect();
        while (isRunning()) {
            try {
                session = bind();
                pause = settings.firstReconnect();
                log.info("Bound to the SMS centre");
                broken.acquire();
                log.info("The connection to the SMS centre has ended");
            } catch (IOException e) {
                log.info("The SMS centre can't be reached ({}); next try in {}", e.getMessage(), pause);
                pause = rest(pause);
            } catch (InterruptedException e) {
                return; // Asked to stop.
            } finally {
                close();
            }
        }
    }

    private Duration rest(Duration pause) {
        try {
            broken.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Duration longer = pause.multipliedBy(2);
        return longer.compareTo(settings.longestReconnect()) < 0 ? longer : settings.longestReconnect();
    }

    private SMPPSession bind() throws IOException {
        broken.drainPermits();
        SMPPSession fresh = new SMPPSession();
        fresh.setPduProcessorDegree(THREADS);
        fresh.setQueueCapacity(QUEUE);
        fresh.setEnquireLinkTimer((int) settings.enquireEvery().toMillis());
        fresh.setTransactionTimer(settings.answerWithin().toMillis());
        fresh.setMessageReceiverListener(receiver);
        try {
            fresh.connectAndBind(
                    settings.host(),
                    settings.port(),
                    credentials(),
                    settings.bindWithin().toMillis());
        } catch (IOException | RuntimeException e) {
            fresh.close();
            throw e instanceof IOException io ? io : new IOException(e);
        }
        fresh.addSessionStateListener((state, old, source) -> {
            if (!state.isBound()) {
                broken.release();
            }
        });
        if (!fresh.getSessionState().isBound()) {
            broken.release(); // It ended before anybody listened.
        }
        return fresh;
    }

    private BindParameter credentials() {
        return new BindParameter(
                BindType.BIND_TRX,
                settings.systemId(),
                settings.password(),
                "",
                TypeOfNumber.UNKNOWN,
                NumberingPlanIndicator.UNKNOWN,
                null,
                InterfaceVersion.IF_34);
    }

    private void close() {
        SMPPSession last = session;
        session = null;
        if (last != null) {
            last.unbindAndClose();
        }
    }

    @Override
    public void start() {
        Thread thread = Thread.ofPlatform().name("smpp-connection").daemon().unstarted(this::keepBound);
        keeper = thread;
        thread.start();
    }

    @Override
    public void stop() {
        Thread thread = keeper;
        keeper = null;
        if (thread != null) {
            thread.interrupt();
            try {
                thread.join(Duration.ofSeconds(3));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return keeper != null;
    }

    /** Before the lanes. */
    @Override
    public int getPhase() {
        return 900;
    }
}
