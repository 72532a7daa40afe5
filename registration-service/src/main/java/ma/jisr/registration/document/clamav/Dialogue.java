package ma.jisr.registration.document.clamav;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import ma.jisr.registration.document.ScannerAway;

/**
 * One {@code INSTREAM} of clamd's protocol: the command, chunks with their length before them, a chunk of length 0; then
 * the answer. Command and answer end with NUL.
 *
 * <p>Source: {@code man clamd}, section COMMANDS.
 */
final class Dialogue {

    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;

    private final Socket socket;

    Dialogue(Socket socket) {
        this.socket = socket;
    }

    /**
     * What clamd says of the content.
     *
     * @throws IOException as reading the content throws
     * @throws ScannerAway if clamd doesn't take it or answer
     */
    String answer(InputStream content) throws IOException {
        boolean taken = offer("zINSTREAM\0".getBytes(US_ASCII), false);
        byte[] chunk = new byte[CHUNK];
        for (int read = content.read(chunk); taken && read >= 0; read = content.read(chunk)) {
            taken = read == 0 || offer(java.util.Arrays.copyOf(chunk, read), true);
        }
        if (taken) {
            offer(new byte[0], true);
        }
        return answer();
    }

    /** False if clamd has stopped reading: it says why, such as that the content is too large for it. */
    private boolean offer(byte[] bytes, boolean counted) {
        try {
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            if (counted) {
                out.writeInt(bytes.length);
            }
            out.write(bytes);
            return true;
        } catch (IOException e) {
            if (socket.isClosed()) {
                throw new ScannerAway(e);
            }
            return false;
        }
    }

    private String answer() {
        try {
            String all = new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), US_ASCII);
            String answer = all.replace("\0", "").strip();
            if (answer.isEmpty()) {
                throw new IOException("clamd has closed the connection without an answer");
            }
            return answer;
        } catch (IOException e) {
            throw new ScannerAway(e);
        }
    }
}
