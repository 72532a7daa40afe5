package ma.jisr.local.platform;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** What a process said; bounded, with one file of what was said before. */
record LogFile(Path path) {
    private static final long BOUND = 20L << 20;
    private static final int LAST = 256 << 10;

    /** The process appends, so that the file can be emptied while it is open. */
    void bound() {
        try {
            if (Files.exists(path) && Files.size(path) > BOUND) {
                Files.copy(path, path.resolveSibling(path.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
                try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
                    file.truncate(0);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    List<String> last(int count) {
        try {
            if (!Files.exists(path)) {
                return List.of();
            }
            long size = Files.size(path);
            List<String> lines = read(Math.max(0, size - LAST), size).lines().toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    long size() {
        try {
            return Files.exists(path) ? Files.size(path) : 0;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Bytes from one position to another, as text. */
    String read(long from, long to) {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            file.seek(from);
            byte[] bytes = new byte[Math.toIntExact(Math.min(to, file.length()) - from)];
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
