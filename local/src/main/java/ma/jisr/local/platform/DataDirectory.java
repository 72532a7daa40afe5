package ma.jisr.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The directory of one platform: data, logs and what is running; marked, so that nothing else is ever deleted. */
record DataDirectory(Path path) {
    private static final String MARK = ".made-by-jisr";

    static DataDirectory at(Path path) {
        return new DataDirectory(path.toAbsolutePath().normalize());
    }

    /** Makes the directory; refuses one that holds something else. */
    DataDirectory make() {
        if (Files.exists(path) && !isOurs() && !isEmpty()) {
            throw new Refusal(path + " isn't empty, and Jisr didn't make it. Choose another with --data.");
        }
        try {
            Files.createDirectories(path.resolve("logs"));
            if (!isOurs()) {
                Files.createFile(path.resolve(MARK));
            }
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    boolean isOurs() {
        return Files.isRegularFile(path.resolve(MARK));
    }

    /** Held by the platform that runs here, as long as its process lives, however it ends. */
    Optional<FileLock> lock() {
        try {
            FileChannel channel =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            Optional<FileLock> lock = Optional.ofNullable(channel.tryLock());
            if (lock.isEmpty()) {
                channel.close();
            }
            return lock;
        } catch (OverlappingFileLockException inThisProcess) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    boolean isInUse() {
        return isOurs() && lock().map(DataDirectory::release).isEmpty();
    }

    static boolean release(FileLock lock) {
        try {
            lock.acquiredBy().close();
            return true;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Path log(String process) {
        return path.resolve("logs").resolve(process + ".log");
    }

    Path of(String process) {
        return path.resolve(process);
    }

    Path state() {
        return path.resolve("platform.json");
    }

    void delete() {
        if (!isOurs()) {
            throw new Refusal(path + " wasn't made by Jisr; it stays.");
        }
        try (Stream<Path> content = Files.walk(path)) {
            List<Path> deepestFirst = content.sorted(Comparator.reverseOrder()).toList();
            for (Path one : deepestFirst) {
                Files.delete(one);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private boolean isEmpty() {
        try (Stream<Path> content = Files.list(path)) {
            return content.findAny().isEmpty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
