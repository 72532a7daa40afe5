package ma.jisr.local.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The directory of one database: its journal's segments, its newest snapshot, and the lock that keeps others out. */
final class DataDirectory implements AutoCloseable {
    private static final String JOURNAL = "journal-";
    private static final String SNAPSHOT = "snapshot-";
    private static final String SUFFIX = ".bin";
    private static final boolean DIRECTORIES_CAN_BE_FORCED =
            !System.getProperty("os.name").startsWith("Windows");

    private final Path path;
    private final FileChannel lockFile;

    private DataDirectory(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    static DataDirectory open(Path path) throws IOException {
        Files.createDirectories(path);
        FileChannel lockFile =
                FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(lockFile) == null) {
            lockFile.close();
            throw new IOException(path + " is in use by another process");
        }
        DataDirectory directory = new DataDirectory(path, lockFile);
        Files.deleteIfExists(directory.unfinishedSnapshot());
        return directory;
    }

    private static @Nullable FileLock lock(FileChannel lockFile) throws IOException {
        try {
            return lockFile.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    /** A file whose name says a position: a segment its first, a snapshot its last. */
    record Numbered(Path path, long position) {}

    /** The journal's segments, oldest first. */
    List<Numbered> segments() throws IOException {
        return numbered(JOURNAL);
    }

    Optional<Numbered> newestSnapshot() throws IOException {
        return numbered(SNAPSHOT).reversed().stream().findFirst();
    }

    Path createSegment(long firstPosition) throws IOException {
        Path segment = Files.createFile(file(JOURNAL, firstPosition));
        force();
        return segment;
    }

    Path unfinishedSnapshot() {
        return path.resolve("snapshot.unfinished");
    }

    /** From here on the finished snapshot counts, whatever else lies in the directory. */
    void publishSnapshot(long position) throws IOException {
        Files.move(unfinishedSnapshot(), file(SNAPSHOT, position), StandardCopyOption.ATOMIC_MOVE);
        force();
    }

    /** Removes the segments and snapshots that a snapshot at this position makes superfluous. */
    void removeOlderThan(long snapshotPosition) throws IOException {
        List<Numbered> segments = segments();
        for (int i = 0; i + 1 < segments.size() && segments.get(i + 1).position() <= snapshotPosition + 1; i++) {
            Files.delete(segments.get(i).path());
        }
        for (Numbered snapshot : numbered(SNAPSHOT)) {
            if (snapshot.position() < snapshotPosition) {
                Files.delete(snapshot.path());
            }
        }
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }

    private Path file(String prefix, long position) {
        return path.resolve("%s%019d%s".formatted(prefix, position, SUFFIX));
    }

    private List<Numbered> numbered(String prefix) throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(each -> each.getFileName().toString().matches(prefix + "\\d{19}\\" + SUFFIX))
                    .sorted()
                    .map(each -> new Numbered(each, position(each, prefix)))
                    .toList();
        }
    }

    private static long position(Path file, String prefix) {
        String name = file.getFileName().toString();
        return Long.parseLong(name.substring(prefix.length(), name.length() - SUFFIX.length()));
    }

    /** A new name in a directory survives a power cut only when the directory itself is forced. */
    private void force() throws IOException {
        if (DIRECTORIES_CAN_BE_FORCED) {
            try (FileChannel directory = FileChannel.open(path, StandardOpenOption.READ)) {
                directory.force(true);
            }
        }
    }
}
