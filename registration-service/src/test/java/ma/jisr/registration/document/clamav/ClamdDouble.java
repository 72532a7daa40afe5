package ma.jisr.registration.document.clamav;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Speaks clamd's INSTREAM; finds what holds the word {@link #VIRUS}, and can be told to misbehave. */
public final class ClamdDouble implements AutoCloseable {

    public static final String VIRUS = "a virus, let us say";

    /** How it behaves. */
    public enum Mood {
        WELL,
        /** Takes connections and says nothing. */
        SILENT,
        /** Doesn't even read. */
        DEAF,
        /** Closes before it has answered. */
        RUDE,
        /** Takes no content, as a real one takes none above its StreamMaxLength. */
        FULL
    }

    private final ServerSocket server;
    private final List<byte[]> received = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile Mood mood = Mood.WELL;

    public ClamdDouble() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    public void be(Mood next) {
        mood = next;
    }

    List<byte[]> received() {
        return received;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                return; // Closed.
            }
        }
    }

    private void serve(Socket socket) {
        try {
            if (mood == Mood.RUDE) {
                socket.close();
            } else if (mood != Mood.DEAF) {
                converse(socket);
            }
        } catch (IOException e) {
            open.remove(socket); // The client has gone.
        }
    }

    private void converse(Socket socket) throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        String command = new String(in.readNBytes(10), ISO_8859_1);
        if (!command.equals("zINSTREAM\0")) {
            answer(socket, "UNKNOWN COMMAND");
        } else if (mood == Mood.FULL) {
            answer(socket, "INSTREAM size limit exceeded. ERROR");
        } else {
            byte[] content = content(in);
            received.add(content);
            if (mood == Mood.WELL) {
                boolean found = new String(content, ISO_8859_1).contains(VIRUS);
                answer(socket, found ? "stream: Let.Us.Say FOUND" : "stream: OK");
            }
        }
    }

    private static byte[] content(DataInputStream in) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            content.write(in.readNBytes(length));
        }
        return content.toByteArray();
    }

    private static void answer(Socket socket, String answer) throws IOException {
        socket.getOutputStream().write((answer + "\0").getBytes(ISO_8859_1));
        socket.close();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
