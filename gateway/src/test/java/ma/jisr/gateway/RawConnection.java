package ma.jisr.gateway;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends what no decent client would. */
final class RawConnection implements AutoCloseable {

    private final Socket socket;

    RawConnection(int port) throws IOException {
        socket = new Socket("localhost", port);
        socket.setSoTimeout(20_000);
    }

    RawConnection send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return this;
    }

    /** Everything up to the end of the connection. */
    String readToEnd() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Up to the first occurrence of this text, or the end of the connection. */
    String readUntil(String end) throws IOException {
        StringBuilder read = new StringBuilder();
        for (int c = 0;
                c >= 0 && read.indexOf(end) < 0;
                c = read.indexOf(end) < 0 ? socket.getInputStream().read() : -1) {
            if (c > 0) {
                read.append((char) c);
            }
        }
        return read.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
