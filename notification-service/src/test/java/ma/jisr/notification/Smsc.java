package ma.jisr.notification;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliveryReceipt;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.DeliveryReceiptState;
import org.jsmpp.util.MessageId;

/** An SMS centre that speaks SMPP 3.4 over a socket and does what a test tells it. */
public final class Smsc implements ServerMessageReceiverListener, AutoCloseable {

    /** When the centre reports what became of an SMS. */
    public enum Reporting {
        NEVER,
        BEFORE_ANSWERING,
        AFTER_ANSWERING
    }

    /** What it took: one part, as it came. */
    public record Part(String to, byte coding, boolean joined, boolean receipt, byte[] content) {}

    private final int port;
    private final List<Part> parts = new CopyOnWriteArrayList<>();
    private final AtomicInteger throttled = new AtomicInteger();
    private final AtomicInteger silent = new AtomicInteger();
    private final AtomicInteger ids = new AtomicInteger((int) (System.nanoTime() & 0xFFFFFF));
    private final Set<SMPPServerSession> sessions = ConcurrentHashMap.newKeySet();
    private volatile Reporting reporting = Reporting.NEVER;
    private volatile DeliveryReceiptState state = DeliveryReceiptState.DELIVRD;
    private final AtomicInteger taken = new AtomicInteger();
    private SMPPServerSessionListener listener;
    private ExecutorService threads;

    public Smsc() {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        start();
    }

    public int port() {
        return port;
    }

    public void start() {
        try {
            threads = Executors.newVirtualThreadPerTaskExecutor();
            listener = new SMPPServerSessionListener(port);
            listener.setPduProcessorDegree(16);
            listener.setQueueCapacity(10_000);
            listener.setMessageReceiverListener(this);
            SMPPServerSessionListener accepting = listener;
            threads.submit(() -> accept(accepting));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Void accept(SMPPServerSessionListener accepting) throws IOException {
        while (true) {
            SMPPServerSession session = accepting.accept();
            sessions.add(session);
            threads.submit(() -> bind(session));
        }
    }

    private Void bind(SMPPServerSession session) throws IOException, PDUStringException, TimeoutException {
        session.waitForBind(5_000).accept("test", InterfaceVersion.IF_34);
        return null;
    }

    /** Ends every connection, as if the machine were switched off. */
    public void stop() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        sessions.forEach(SMPPServerSession::close);
        sessions.clear();
        threads.shutdownNow();
    }

    @Override
    public void close() {
        stop();
    }

    public void report(Reporting when, DeliveryReceiptState what) {
        reporting = when;
        state = what;
    }

    /** Refuses the next ones as too many. */
    public void throttle(int count) {
        throttled.set(count);
    }

    /** Takes the next ones, and never says so. */
    public void stayOwingAnswers(int count) {
        silent.set(count);
    }

    public int taken() {
        return taken.get();
    }

    public List<Part> partsTo(String phone) {
        return parts.stream().filter(part -> phone.equals("+" + part.to())).toList();
    }

    /** The SMS that somebody got, one text for each, parts joined in the order of their numbers. */
    public List<String> textsTo(String phone) {
        List<String> texts = new java.util.ArrayList<>();
        for (Part part : partsTo(phone)) {
            boolean further = part.joined() && part.content()[5] > 1;
            String text = text(part);
            if (further) {
                texts.set(texts.size() - 1, texts.getLast() + text);
            } else {
                texts.add(text);
            }
        }
        return texts;
    }

    /** Latin letters and digits have the same codes in GSM 7 bit; that is enough for these tests. */
    private static String text(Part part) {
        int header = part.joined() ? 6 : 0;
        return new String(
                part.content(), header, part.content().length - header, part.coding() == 8 ? UTF_16BE : ISO_8859_1);
    }

    @Override
    public SubmitSmResult onAcceptSubmitSm(SubmitSm sms, SMPPServerSession session) throws ProcessRequestException {
        if (throttled.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new ProcessRequestException("too many", SMPPConstant.STAT_ESME_RTHROTTLED);
        }
        taken.incrementAndGet();
        parts.add(new Part(
                sms.getDestAddress(),
                sms.getDataCoding(),
                sms.isUdhi(),
                sms.getRegisteredDelivery() != 0,
                sms.getShortMessage()));
        String id = Integer.toHexString(ids.incrementAndGet());
        owe();
        if (sms.getRegisteredDelivery() != 0) {
            report(session, id, sms);
        }
        try {
            return new SubmitSmResult(new MessageId(id), new OptionalParameter[0]);
        } catch (PDUStringException e) {
            throw new IllegalStateException(e);
        }
    }

    private void owe() throws ProcessRequestException {
        if (silent.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            try {
                new java.util.concurrent.CountDownLatch(1).await(10, java.util.concurrent.TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new ProcessRequestException("much too late", SMPPConstant.STAT_ESME_RSYSERR);
        }
    }

    private void report(SMPPServerSession session, String id, SubmitSm sms) {
        switch (reporting) {
            case NEVER -> {}
            case BEFORE_ANSWERING -> deliver(session, id, sms);
            case AFTER_ANSWERING -> threads.submit(() -> deliver(session, id, sms));
        }
    }

    private void deliver(SMPPServerSession session, String id, SubmitSm sms) {
        Date now = new Date();
        boolean delivered = state == DeliveryReceiptState.DELIVRD;
        DeliveryReceipt receipt =
                new DeliveryReceipt(id, 1, delivered ? 1 : 0, now, now, state, delivered ? "000" : "001", "");
        try {
            session.deliverShortMessage(
                    "",
                    TypeOfNumber.INTERNATIONAL,
                    NumberingPlanIndicator.ISDN,
                    sms.getDestAddress(),
                    TypeOfNumber.ALPHANUMERIC,
                    NumberingPlanIndicator.UNKNOWN,
                    sms.getSourceAddr(),
                    new ESMClass(MessageMode.DEFAULT, MessageType.SMSC_DEL_RECEIPT, GSMSpecificFeature.DEFAULT),
                    (byte) 0,
                    (byte) 0,
                    new RegisteredDelivery(0),
                    DataCodings.ZERO,
                    receipt.toString().getBytes(ISO_8859_1));
        } catch (Exception e) {
            throw new IllegalStateException("The receipt was not taken", e);
        }
    }

    @Override
    public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti sms, SMPPServerSession session) {
        throw new UnsupportedOperationException();
    }

    @Override
    public QuerySmResult onAcceptQuerySm(QuerySm query, SMPPServerSession session) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void onAcceptReplaceSm(ReplaceSm sms, SMPPServerSession session) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void onAcceptCancelSm(CancelSm sms, SMPPServerSession session) {
        throw new UnsupportedOperationException();
    }

    @Override
    public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm sms, SMPPServerSession session) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void onAcceptCancelBroadcastSm(CancelBroadcastSm sms, SMPPServerSession session) {
        throw new UnsupportedOperationException();
    }

    @Override
    public QueryBroadcastSmResult onAcceptQueryBroadcastSm(QueryBroadcastSm query, SMPPServerSession session) {
        throw new UnsupportedOperationException();
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm data, Session session) {
        throw new UnsupportedOperationException();
    }
}
