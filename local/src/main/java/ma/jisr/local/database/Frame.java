package ma.jisr.local.database;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The records of one flush on disk: magic number, length, checksum and the position of the first record, then each
 * record with its length.
 */
record Frame(long first, List<byte[]> records) {
    static final int MAGIC = 0x4A535231;
    static final int HEADER = 4 + 4 + 4 + 8;

    long last() {
        return first + records.size() - 1;
    }

    int encodedSize() {
        return HEADER + records.stream().mapToInt(each -> 4 + each.length).sum();
    }

    ByteBuffer encode() {
        ByteBuffer frame = ByteBuffer.allocate(encodedSize());
        frame.putInt(MAGIC).putInt(frame.capacity() - HEADER).putInt(0).putLong(first);
        records.forEach(each -> frame.putInt(each.length).put(each));
        frame.flip();
        return frame.putInt(8, checksum(frame));
    }

    /** The length of what follows the header, or -1 if this is no header. */
    static int length(ByteBuffer header) {
        return header.getInt(0) == MAGIC ? header.getInt(4) : -1;
    }

    /** The frame, or null if what is written isn't what was meant to be. */
    static @Nullable Frame decode(ByteBuffer frame) {
        if (frame.getInt(8) != checksum(frame)) {
            return null;
        }
        ByteBuffer content = frame.slice(HEADER, frame.limit() - HEADER);
        List<byte[]> records = new ArrayList<>();
        while (content.hasRemaining()) {
            byte[] bytes = new byte[content.getInt()];
            content.get(bytes);
            records.add(bytes);
        }
        return new Frame(frame.getLong(12), records);
    }

    /** Over everything but the magic number and the checksum itself. */
    private static int checksum(ByteBuffer frame) {
        CRC32C checksum = new CRC32C();
        checksum.update(frame.slice(4, 4));
        checksum.update(frame.slice(12, frame.limit() - 12));
        return (int) checksum.getValue();
    }
}
