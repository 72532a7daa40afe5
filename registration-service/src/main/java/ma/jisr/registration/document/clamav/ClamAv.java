package ma.jisr.registration.document.clamav;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import ma.jisr.registration.document.ScanRefused;
import ma.jisr.registration.document.ScanState;
import ma.jisr.registration.document.Scanner;
import ma.jisr.registration.document.ScannerAway;
import org.jspecify.annotations.Nullable;

/** Has contents looked at by {@code clamd}; one connection each. */
final class ClamAv implements Scanner {

    private static final int CONNECT_MILLIS = 3000;

    private final String host;
    private final int port;
    private final Duration within;

    private ClamAv(String host, int port, Duration within) {
        this.host = host;
        this.port = port;
        this.within = within;
    }

    /** @param address host:port */
    static ClamAv at(@Nullable String address, Duration within) {
        if (address == null) {
            throw new IllegalArgumentException("JISR_CLAMAV is missing");
        }
        int colon = address.lastIndexOf(':');
        return new ClamAv(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)), within);
    }

    @Override
    public ScanState first() {
        return ScanState.WAITING;
    }

    @Override
    public ScanState scan(InputStream content) throws IOException {
        Socket socket = new Socket();
        CompletableFuture<Void> deadline = deadline(socket);
        try {
            connect(socket);
            return verdict(new Dialogue(socket).answer(content));
        } finally {
            deadline.complete(null);
            close(socket);
        }
    }

    /** Reads have a time-out of their own, writes to a daemon that doesn't read have none but this. */
    private CompletableFuture<Void> deadline(Socket socket) {
        CompletableFuture<Void> deadline = new CompletableFuture<>();
        deadline.orTimeout(within.toMillis(), TimeUnit.MILLISECONDS).whenComplete((done, late) -> {
            if (late != null) {
                close(socket);
            }
        });
        return deadline;
    }

    private void connect(Socket socket) {
        try {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
        } catch (IOException e) {
            throw new ScannerAway(e);
        }
    }

    private static ScanState verdict(String answer) {
        if (answer.equals("stream: OK")) {
            return ScanState.CLEAN;
        }
        if (answer.startsWith("stream: ") && answer.endsWith(" FOUND")) {
            return ScanState.INFECTED;
        }
        throw new ScanRefused(answer);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new ScannerAway(e);
        }
    }
}
