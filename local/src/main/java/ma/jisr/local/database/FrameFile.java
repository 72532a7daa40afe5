package ma.jisr.local.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A file of frames, one after the other. */
final class FrameFile implements AutoCloseable {
    private static final int WINDOW = 1 << 16;

    private final FileChannel channel;

    FrameFile(Path file, StandardOpenOption... options) throws IOException {
        this.channel = FileChannel.open(file, options);
    }

    long size() throws IOException {
        return channel.size();
    }

    /** The whole frame at this offset; null if there is none, or only a part of it, or a damaged one. */
    @Nullable
    Frame read(long offset) throws IOException {
        long left = channel.size() - offset - Frame.HEADER;
        if (left < 0) {
            return null;
        }
        int length = Frame.length(read(offset, Frame.HEADER));
        return length < 0 || length > left ? null : Frame.decode(read(offset, Frame.HEADER + length));
    }

    /** Whether a whole frame stands anywhere behind this offset. */
    boolean hasFrameAfter(long offset) throws IOException {
        long end = channel.size() - Frame.HEADER;
        for (long start = offset + 1; start <= end; start += WINDOW) {
            ByteBuffer window = read(start, (int) Math.min(WINDOW + 3L, channel.size() - start));
            for (int i = 0; i < Math.min(WINDOW, window.limit() - 3); i++) {
                if (window.getInt(i) == Frame.MAGIC && read(start + i) != null) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Appends at the end; on disk only after {@link #force}. Answers the bytes written. */
    long append(Frame frame) throws IOException {
        ByteBuffer bytes = frame.encode();
        long size = bytes.remaining();
        while (bytes.hasRemaining()) {
            channel.write(bytes, channel.size());
        }
        return size;
    }

    void force() throws IOException {
        channel.force(false);
    }

    void cutAt(long offset) throws IOException {
        channel.truncate(offset);
        channel.force(true);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private ByteBuffer read(long offset, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining() && channel.read(buffer, offset + buffer.position()) >= 0) {
            // reads on until the buffer is full or the file ends
        }
        return buffer.flip();
    }
}
