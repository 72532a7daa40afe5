package ma.jisr.local.database;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the journal behind a snapshot. A frame that isn't whole is the last, unacknowledged one of a crash if nothing
 * whole stands behind it, and is cut off; anywhere else it is damage, and stops the start.
 */
final class Replay {
    private static final Logger log = LoggerFactory.getLogger(Replay.class);

    private final DataDirectory directory;
    private final Target target;
    private long position;
    private long bytes;

    private Replay(DataDirectory directory, long position, Target target) {
        this.directory = directory;
        this.position = position;
        this.target = target;
    }

    /** Takes the records in order. */
    interface Target {
        void apply(long position, byte[] entry);
    }

    /** Where the journal ends, and how many bytes were read to get there. */
    record End(Path segment, long position, long bytes) {}

    static End run(DataDirectory directory, long snapshotPosition, Target target) throws IOException {
        directory.removeOlderThan(snapshotPosition);
        return new Replay(directory, snapshotPosition, target).run();
    }

    private End run() throws IOException {
        List<DataDirectory.Numbered> segments = directory.segments();
        for (DataDirectory.Numbered segment : segments) {
            read(segment.path(), segment == segments.getLast());
        }
        Path last = segments.isEmpty()
                ? directory.createSegment(position + 1)
                : segments.getLast().path();
        return new End(last, position, bytes);
    }

    private void read(Path path, boolean last) throws IOException {
        try (FrameFile file = new FrameFile(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long offset = 0;
            while (offset < file.size()) {
                Frame frame = file.read(offset);
                if (frame == null) {
                    cutTail(path, file, offset, last);
                } else {
                    apply(path, frame);
                    offset += frame.encodedSize();
                }
            }
            bytes += offset;
        }
    }

    private static void cutTail(Path path, FrameFile file, long offset, boolean last) throws IOException {
        if (!last || file.hasFrameAfter(offset)) {
            throw new DamagedDataException(
                    path + " is damaged at byte " + offset
                            + ", before records that were written later; restore the directory from a copy, or remove it to start empty");
        }
        log.info("{}: cutting {} bytes of writes that were never acknowledged", path, file.size() - offset);
        file.cutAt(offset);
    }

    private void apply(Path path, Frame frame) {
        long next = frame.first();
        for (byte[] entry : frame.records()) {
            if (next > position + 1) {
                throw new DamagedDataException(
                        path + ": records " + (position + 1) + " to " + (next - 1) + " are missing");
            }
            if (next == position + 1) {
                target.apply(next, entry);
                position = next;
            }
            next++;
        }
    }
}
