package ma.jisr.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

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

    /** Sends, and doesn't mind that the other side has gone. */
    RawConnection sendAnyway(String text) {
        try {
            return send(text);
        } catch (IOException gone) {
            return this;
        }
    }

    /** As {@link #readUntil}, where the other side may break the connection off as well. */
    String readUntilCut(String end) {
        try {
            return readUntil(end);
        } catch (IOException gone) {
            return "";
        }
    }

    /** Sends this text again and again, slowly, until an answer comes; gives all of the answer. */
    String dribble(String text, Duration pause) throws IOException {
        Instant end = Instant.now().plusSeconds(20);
        while (socket.getInputStream().available() == 0) {
            assertThat(Instant.now()).as("still patient").isBefore(end);
            sendAnyway(text).pause(pause);
        }
        StringBuilder answer = new StringBuilder();
        try {
            for (int c = socket.getInputStream().read();
                    c >= 0;
                    c = socket.getInputStream().read()) {
                answer.append((char) c);
            }
        } catch (IOException gone) {
            return answer.toString();
        }
        return answer.toString();
    }

    RawConnection pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
        return this;
    }

    /** Whether the other side has ended the connection; reads what it has sent before. */
    boolean isCut() {
        try {
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (SocketTimeoutException stillThere) {
            return false;
        } catch (IOException broken) {
            return true;
        }
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
