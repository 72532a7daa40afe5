package ma.jisr.registration.document;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A PNG is a signature and chunks (length, name, data, checksum: PNG 1.2, section 3.2), and ends with its chunk IEND. */
final class PngEnding implements Ending {

    private static final int SIGNATURE = 8;
    private static final int CHECKSUM = 4;

    private final ByteBuffer chunk = ByteBuffer.allocate(8);
    private long skip = SIGNATURE;
    private boolean lastChunk;
    private boolean tooMuch;

    @Override
    public void see(byte[] bytes, int offset, int length) {
        int at = offset;
        int end = offset + length;
        while (at < end) {
            if (skip > 0) {
                long skipped = Math.min(skip, end - at);
                skip -= skipped;
                at += (int) skipped;
            } else if (lastChunk) {
                tooMuch = true;
                return;
            } else {
                begin(bytes[at++]);
            }
        }
    }

    /** One more byte of a chunk's length and name. */
    private void begin(byte next) {
        chunk.put(next);
        if (!chunk.hasRemaining()) {
            chunk.flip();
            skip = Integer.toUnsignedLong(chunk.getInt()) + CHECKSUM;
            lastChunk = StandardCharsets.ISO_8859_1.decode(chunk).toString().equals("IEND");
            chunk.clear();
        }
    }

    @Override
    public boolean isSound() {
        return lastChunk && skip == 0 && !tooMuch;
    }
}
