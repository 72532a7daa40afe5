package ma.jisr.local.database;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps write commands on disk. One thread writes what has gathered as one frame and flushes it once, while the next
 * group gathers; a frame is begun only when the one before is on disk.
 */
final class Journal implements WriteLog, AutoCloseable {
    private static final int LARGEST_GROUP = 64 << 20;

    private final DataDirectory directory;
    private final Consumer<Throwable> onFailure;
    private final Thread writer = new Thread(this::writeGroups, "journal");
    private final Queue<byte[]> waiting = new ArrayDeque<>();
    private FrameFile segment;
    private long position;
    private long durable;
    private long bytes;
    private boolean closing;
    private @Nullable Throwable failure;

    /** Continues a segment behind what {@link Replay} has read. */
    Journal(DataDirectory directory, Replay.End end, Consumer<Throwable> onFailure) throws IOException {
        this.directory = directory;
        this.onFailure = onFailure;
        this.segment = new FrameFile(end.segment(), StandardOpenOption.WRITE);
        this.position = end.position();
        this.durable = end.position();
        this.bytes = end.bytes();
        writer.start();
    }

    @Override
    public synchronized long append(byte[] entry) {
        refuseAfterFailure();
        waiting.add(entry);
        position++;
        notifyAll();
        return position;
    }

    @Override
    public synchronized long position() {
        return position;
    }

    @Override
    public synchronized void awaitDurable(long upTo) {
        try {
            while (durable < upTo) {
                refuseAfterFailure();
                wait();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted before the write was on disk", interrupted);
        }
    }

    /** Bytes that a start would have to replay. */
    synchronized long bytes() {
        return bytes;
    }

    /** Begins a new file and answers the last position of the old ones. The caller keeps writers away. */
    long startSegment() throws IOException {
        long last = position();
        awaitDurable(last);
        Path next = directory.createSegment(last + 1);
        synchronized (this) {
            segment.close();
            segment = new FrameFile(next, StandardOpenOption.WRITE);
            bytes = 0;
        }
        return last;
    }

    @Override
    public void fail(Throwable cause) {
        synchronized (this) {
            if (failure != null) {
                return;
            }
            failure = cause;
            notifyAll();
        }
        onFailure.accept(cause);
    }

    /** Writes what is still waiting, then lets go of the file. */
    @Override
    public void close() throws IOException {
        synchronized (this) {
            closing = true;
            notifyAll();
        }
        try {
            writer.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted before the journal was written", interrupted);
        }
        segment.close();
    }

    private void writeGroups() {
        try {
            for (List<byte[]> group = nextGroup(); !group.isEmpty(); group = nextGroup()) {
                write(new Frame(durable + 1, group));
            }
        } catch (IOException | InterruptedException | RuntimeException | Error broken) {
            fail(broken);
        }
    }

    private synchronized List<byte[]> nextGroup() throws InterruptedException {
        while (waiting.isEmpty() && !closing && failure == null) {
            wait();
        }
        List<byte[]> group = new ArrayList<>();
        long size = 0;
        while (failure == null && !waiting.isEmpty() && (size == 0 || size + waiting.peek().length < LARGEST_GROUP)) {
            size += waiting.peek().length;
            group.add(waiting.remove());
        }
        return group;
    }

    private void write(Frame frame) throws IOException {
        long written = segment.append(frame);
        segment.force();
        synchronized (this) {
            bytes += written;
            durable = frame.last();
            notifyAll();
        }
    }

    private void refuseAfterFailure() {
        if (failure != null) {
            throw new IllegalStateException("The journal can't be written any more", failure);
        }
    }
}
