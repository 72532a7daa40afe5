package ma.jisr.local.inbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A file of what arrived, a line each, handed to the operating system before an arrival is acknowledged. */
final class Journal implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private FileChannel channel;

    /** A line of the journal: a whole message or a part. */
    record Entry(@Nullable Message message, @Nullable Part part) {
        static Entry of(Message message) {
            return new Entry(message, null);
        }

        static Entry of(Part part) {
            return new Entry(null, part);
        }
    }

    private Journal(Path file) throws IOException {
        this.file = file;
        this.channel = appending(file);
    }

    /** Reads what is there into {@code reader}; a last line that was cut by a crash is removed. */
    static Journal open(Path file, Consumer<Entry> reader) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (Files.exists(file)) {
                cutTornTail(file);
                read(file, reader);
            }
            return new Journal(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void append(Entry entry) {
        try {
            write(channel, entry);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Puts {@code entries} in the place of everything, in one step. */
    void replace(Stream<Entry> entries) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(fresh);
            FileChannel next = appending(fresh);
            for (Entry entry : (Iterable<Entry>) entries::iterator) {
                write(next, entry);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            channel.close();
            channel = next;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static FileChannel appending(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    private static void write(FileChannel channel, Entry entry) throws IOException {
        ByteBuffer line = StandardCharsets.UTF_8.encode(JSON.writeValueAsString(entry) + '\n');
        while (line.hasRemaining()) {
            channel.write(line);
        }
    }

    private static void read(Path file, Consumer<Entry> reader) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                reader.accept(JSON.readValue(line, Entry.class));
            }
        }
    }

    private static void cutTornTail(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            long end = bytes.length();
            while (end > 0 && at(bytes, end - 1) != '\n') {
                end--;
            }
            bytes.setLength(end);
        }
    }

    private static int at(RandomAccessFile bytes, long position) throws IOException {
        bytes.seek(position);
        return bytes.read();
    }
}
