package ma.jisr.local.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Keeps the whole content as the shortest list of commands that makes it, so that a start replays only what the journal
 * holds behind it. A snapshot counts once it is whole, on disk and renamed.
 */
final class Snapshots {
    private static final int FRAME = 1 << 20;
    private static final byte[] END = "end".getBytes(StandardCharsets.US_ASCII);

    private final DataDirectory directory;

    Snapshots(DataDirectory directory) {
        this.directory = directory;
    }

    /** Writes records through the sink it is handed. */
    interface Content {
        void writeTo(Consumer<byte[]> sink);
    }

    /** Writes the content as it is after the record at this position, and answers its size in bytes. */
    long write(long position, Content content) throws IOException {
        long size;
        try (FrameFile file = new FrameFile(
                directory.unfinishedSnapshot(),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            Frames frames = new Frames(file);
            content.writeTo(frames::add);
            frames.add(END);
            frames.flush();
            file.force();
            size = file.size();
        } catch (FrameFailure failure) {
            throw failure.cause;
        }
        directory.publishSnapshot(position);
        return size;
    }

    /** Hands over the newest snapshot's records and answers its position, 0 without one. */
    long read(Consumer<byte[]> target) throws IOException {
        Optional<DataDirectory.Numbered> newest = directory.newestSnapshot();
        if (newest.isEmpty()) {
            return 0;
        }
        read(newest.get().path(), target);
        return newest.get().position();
    }

    private static void read(Path path, Consumer<byte[]> target) throws IOException {
        try (FrameFile file = new FrameFile(path, StandardOpenOption.READ)) {
            long offset = 0;
            while (true) {
                Frame frame = file.read(offset);
                if (frame == null) {
                    throw new DamagedDataException(path + " is damaged at byte " + offset
                            + "; restore the directory from a copy, or remove it to start empty");
                }
                List<byte[]> records = frame.records();
                boolean end = Arrays.equals(records.getLast(), END);
                records.subList(0, records.size() - (end ? 1 : 0)).forEach(target);
                if (end) {
                    return;
                }
                offset += frame.encodedSize();
            }
        }
    }

    /** Gathers records into frames. */
    private static final class Frames {
        private final FrameFile file;
        private final List<byte[]> records = new ArrayList<>();
        private long first = 1;
        private int size;

        Frames(FrameFile file) {
            this.file = file;
        }

        void add(byte[] entry) {
            records.add(entry);
            size += entry.length;
            if (size >= FRAME) {
                flush();
            }
        }

        void flush() {
            if (records.isEmpty()) {
                return;
            }
            try {
                file.append(new Frame(first, records));
            } catch (IOException failure) {
                throw new FrameFailure(failure);
            }
            first += records.size();
            records.clear();
            size = 0;
        }
    }

    /** Carries a failure to write through code that knows nothing of files. */
    private static final class FrameFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final IOException cause;

        FrameFailure(IOException cause) {
            super(cause);
            this.cause = cause;
        }
    }
}
