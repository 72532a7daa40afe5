package ma.jisr.local.inbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.extra.SessionState;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.connection.ServerConnection;
import org.jsmpp.session.connection.ServerConnectionFactory;
import org.jsmpp.session.connection.socket.ServerSocketConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A short message service centre (SMPP 3.4) that delivers to the inbox only, and says so with delivery receipts. */
public final class Smsc implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Smsc.class);
    private static final long BIND_WITHIN_MS = 5_000;
    private static final int BACKLOG = 100;
    private static final int REQUESTS_IN_WORK = 10_000;
    private static final int REQUESTS_AT_ONCE = 3;

    private final ServerSocket socket;
    private final SMPPServerSessionListener listener;
    private final Credentials credentials;
    private final Receipts receipts;
    private final Set<SMPPServerSession> sessions = ConcurrentHashMap.newKeySet();

    private Smsc(ServerSocket socket, Credentials credentials, Receipts receipts, Submissions submissions)
            throws IOException {
        this.socket = socket;
        this.receipts = receipts;
        this.credentials = credentials;
        this.listener = new SMPPServerSessionListener(socket.getLocalPort(), new OneSocket(socket));
        listener.setMessageReceiverListener(submissions);
        listener.setPduProcessorDegree(REQUESTS_AT_ONCE);
        listener.setQueueCapacity(REQUESTS_IN_WORK);
        listener.setResponseDeliveryListener(receipts);
    }

    /** Port 0 is any free one. */
    public static Smsc start(String host, int port, Credentials credentials, Messages messages, Clock clock)
            throws IOException {
        ServerSocket socket = new ServerSocket(port, BACKLOG, InetAddress.getByName(host));
        Receipts receipts = new Receipts();
        Smsc smsc = new Smsc(socket, credentials, receipts, new Submissions(messages, receipts, clock));
        Thread.ofPlatform().daemon().name("smsc-accept").start(smsc::accept);
        return smsc;
    }

    public int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        sessions.forEach(SMPPServerSession::close);
        receipts.close();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                SMPPServerSession session = listener.accept();
                Thread.ofVirtual().name("smsc-bind").start(() -> bind(session));
            } catch (IOException failure) {
                if (!socket.isClosed()) {
                    log.warn("A connection to the SMSC could not be accepted", failure);
                }
            }
        }
    }

    private void bind(SMPPServerSession session) {
        try {
            answer(session.waitForBind(BIND_WITHIN_MS), session);
        } catch (TimeoutException | IllegalStateException | IOException | PDUStringException failure) {
            log.info("A connection to the SMSC ended without a bind: {}", failure.getMessage());
            session.close();
        }
    }

    private void answer(BindRequest request, SMPPServerSession session) throws IOException, PDUStringException {
        if (!request.getSystemId().equals(credentials.systemId())) {
            request.reject(SMPPConstant.STAT_ESME_RINVSYSID);
        } else if (!request.getPassword().equals(credentials.password())) {
            request.reject(SMPPConstant.STAT_ESME_RINVPASWD);
        } else {
            sessions.add(session);
            session.addSessionStateListener(this::stateChanged);
            request.accept("jisr-inbox");
            receipts.bound(session);
        }
    }

    private void stateChanged(SessionState now, SessionState before, Session session) {
        if (now == SessionState.CLOSED) {
            sessions.removeIf(one -> one == session);
            receipts.ended(session);
        }
    }

    /** The library would listen on every address of the machine. */
    private record OneSocket(ServerSocket socket) implements ServerConnectionFactory {
        @Override
        public ServerConnection listen(int port) {
            return new ServerSocketConnection(socket);
        }

        @Override
        public ServerConnection listen(int port, int timeout) throws IOException {
            socket.setSoTimeout(timeout);
            return listen(port);
        }

        @Override
        public ServerConnection listen(int port, int timeout, int backlog) throws IOException {
            return listen(port, timeout);
        }
    }
}
