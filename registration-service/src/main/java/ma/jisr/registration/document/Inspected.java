package ma.jisr.registration.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import ma.jisr.registration.document.DocumentRefused.Reason;

/** A content whose type is known; reading it to its end shows whether its size and its end are in order too. */
public final class Inspected extends FilterInputStream {

    private final DocumentType type;
    private final Ending ending;
    private long left;

    Inspected(InputStream content, DocumentType type, long most, Ending ending) {
        super(content);
        this.type = type;
        this.left = most;
        this.ending = ending;
    }

    public DocumentType type() {
        return type;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /** @throws DocumentRefused if it is too large, or its end isn't one of this type */
    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        int read = in.read(to, offset, length);
        if (read < 0 && !ending.isSound()) {
            throw new DocumentRefused(Reason.UNKNOWN_TYPE);
        }
        if (read > left) {
            throw new DocumentRefused(Reason.TOO_LARGE);
        }
        if (read > 0) {
            left -= read;
            ending.see(to, offset, read);
        }
        return read;
    }

    @Override
    public long skip(long bytes) {
        return 0; // Every byte is looked at.
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
