package ma.jisr.local.inbox;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.ServerResponseDeliveryListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends receipts, each after the answer to its submission, to the sessions that can receive; keeps them until one can. */
final class Receipts implements ServerResponseDeliveryListener, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Receipts.class);
    private static final int AT_ONCE = 8;
    private static final int BOUND = 100_000;

    private final Map<String, Receipt> prepared = new ConcurrentHashMap<>();
    private final Queue<Receipt> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waitingCount = new AtomicInteger();
    private final List<SMPPServerSession> receivers = new CopyOnWriteArrayList<>();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger drains = new AtomicInteger();
    private final ExecutorService sending = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().daemon().name("receipts-", 1).factory());

    void prepare(Receipt receipt) {
        prepared.put(receipt.id(), receipt);
    }

    void bound(SMPPServerSession session) {
        if (session.getSessionState().isReceivable()) {
            receivers.add(session);
            flush();
        }
    }

    void ended(Session session) {
        receivers.removeIf(one -> one == session);
    }

    @Override
    public void onSubmitSmRespSent(SubmitSmResult result, SMPPServerSession session) {
        Receipt receipt = prepared.remove(result.getMessageId());
        if (receipt != null) {
            keep(receipt);
            flush();
        }
    }

    /** The sender doesn't know the id, so a receipt would tell it nothing. */
    @Override
    public void onSubmitSmRespError(SubmitSmResult result, Exception failure, SMPPServerSession session) {
        prepared.remove(result.getMessageId());
    }

    @Override
    public void onSubmitMultiRespSent(SubmitMultiResult result, SMPPServerSession session) {
        prepared.remove(result.getMessageId());
    }

    @Override
    public void onSubmitMultiRespError(SubmitMultiResult result, Exception failure, SMPPServerSession session) {
        prepared.remove(result.getMessageId());
    }

    @Override
    public void close() {
        sending.shutdownNow();
    }

    private void keep(Receipt receipt) {
        waiting.add(receipt);
        if (waitingCount.incrementAndGet() > BOUND && waiting.poll() != null) {
            waitingCount.decrementAndGet();
        }
    }

    /** Not more threads at once than the number given, however much waits. */
    private void flush() {
        if (waiting.isEmpty() || receivers.isEmpty()) {
            return;
        }
        if (drains.incrementAndGet() > AT_ONCE) {
            drains.decrementAndGet();
            return;
        }
        try {
            sending.execute(this::drain);
        } catch (RejectedExecutionException closed) {
            log.debug("The SMSC is closing", closed);
        }
    }

    /** What was kept just before the end may have found all threads busy, so there is another look. */
    private void drain() {
        try {
            boolean sent = sendOne();
            while (sent) {
                sent = sendOne();
            }
        } finally {
            drains.decrementAndGet();
        }
        flush();
    }

    /** False when nothing waits or nobody can receive. */
    private boolean sendOne() {
        List<SMPPServerSession> bound = List.copyOf(receivers);
        Receipt receipt = bound.isEmpty() ? null : waiting.poll();
        if (receipt == null) {
            return false;
        }
        waitingCount.decrementAndGet();
        SMPPServerSession session = bound.get(Math.floorMod(next.getAndIncrement(), bound.size()));
        try {
            receipt.sendTo(session);
        } catch (PDUException | InvalidResponseException | NegativeResponseException refused) {
            log.warn("A receipt was refused: {}", refused.getMessage());
        } catch (ResponseTimeoutException | IOException failure) {
            log.info("A receipt waits for the next session: {}", failure.getMessage());
            ended(session);
            keep(receipt);
        }
        return true;
    }
}
