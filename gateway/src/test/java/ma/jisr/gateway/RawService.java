package ma.jisr.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A service that dies: it reads a request's head, writes a part of an answer and cuts the connection. */
final class RawService implements AutoCloseable {

    private final ServerSocket server;
    private final String part;
    private final AtomicInteger asked = new AtomicInteger();

    RawService(String part) throws IOException {
        this.part = part;
        server = new ServerSocket(0);
        Thread.ofVirtual().start(this::serve);
    }

    String url() {
        return "http://localhost:" + server.getLocalPort();
    }

    int asked() {
        return asked.get();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                readHead(socket.getInputStream());
                asked.incrementAndGet();
                socket.getOutputStream().write(part.getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().flush();
            } catch (IOException e) {
                if (!server.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private static void readHead(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int c = in.read();
                c >= 0 && head.indexOf("\r\n\r\n") < 0;
                c = head.indexOf("\r\n\r\n") < 0 ? in.read() : -1) {
            head.append((char) c);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
