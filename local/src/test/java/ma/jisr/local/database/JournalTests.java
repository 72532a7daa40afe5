package ma.jisr.local.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTests {

    private static final Consumer<Throwable> NO_FAILURE = failure -> {
        throw new AssertionError(failure);
    };

    @TempDir
    private Path path;

    @Test
    void givesBackWhatWasWritten() throws IOException {
        write("one", "two", "three");
        write("four");
        assertThat(replay()).containsExactly("one", "two", "three", "four");
    }

    @Test
    void groupsTheWritesOfManyThreads() throws Exception {
        try (DataDirectory directory = DataDirectory.open(path);
                Journal journal = journal(directory)) {
            List<Thread> writers = IntStream.range(0, 16)
                    .mapToObj(writer -> Thread.ofPlatform().start(() -> {
                        for (int i = 0; i < 50; i++) {
                            journal.awaitDurable(journal.append(bytes(writer + "-" + i)));
                        }
                    }))
                    .toList();
            for (Thread writer : writers) {
                writer.join();
            }
        }
        assertThat(replay()).hasSize(800).doesNotHaveDuplicates();
    }

    @Test
    void saysDurableOnlyOfWhatIsInTheFile() throws IOException {
        try (DataDirectory directory = DataDirectory.open(path);
                Journal journal = journal(directory);
                FrameFile file = new FrameFile(directory.segments().getFirst().path(), StandardOpenOption.READ)) {
            long offset = 0;
            for (int i = 1; i <= 100; i++) {
                journal.awaitDurable(journal.append(bytes("entry " + i)));
                Frame frame = file.read(offset);
                assertThat(frame).isNotNull();
                assertThat(frame.records()).containsExactly(bytes("entry " + i));
                offset += frame.encodedSize();
            }
        }
    }

    @Test
    void cutsATornTailWhereverItIsTorn() throws IOException {
        write("one", "two");
        long whole = Files.size(segment());
        write("three");
        byte[] content = Files.readAllBytes(segment());
        for (int length = (int) whole; length < content.length; length++) {
            Files.write(segment(), Arrays.copyOf(content, length));
            assertThat(replay()).as("torn at %d", length).containsExactly("one", "two");
            assertThat(Files.size(segment())).isEqualTo(whole);
            write("again");
            assertThat(replay()).as("written after a tear at %d", length).containsExactly("one", "two", "again");
        }
    }

    @Test
    void cutsATailThatIsWholeInLengthOnly() throws IOException {
        write("one", "two");
        int whole = (int) Files.size(segment());
        write("three");
        byte[] content = Files.readAllBytes(segment());
        for (int at = whole; at < content.length; at++) {
            Files.write(segment(), flipped(content, at));
            assertThat(replay()).as("byte %d", at).containsExactly("one", "two");
        }
    }

    @Test
    void refusesDamageThatLaterRecordsShowToBeDamage() throws IOException {
        write("one");
        int first = (int) Files.size(segment());
        write("two", "three");
        byte[] content = Files.readAllBytes(segment());
        for (int at = 0; at < first; at++) {
            Files.write(segment(), flipped(content, at));
            assertThatExceptionOfType(DamagedDataException.class)
                    .as("byte %d", at)
                    .isThrownBy(this::replay)
                    .withMessageContaining("damaged at byte 0");
            assertThat(Files.size(segment())).isEqualTo(content.length);
        }
    }

    @Test
    void refusesATornSegmentThatIsNotTheLast() throws IOException {
        try (DataDirectory directory = DataDirectory.open(path);
                Journal journal = journal(directory)) {
            journal.append(bytes("one"));
            journal.startSegment();
            journal.append(bytes("two"));
        }
        Path first = segments().getFirst();
        Files.write(first, Arrays.copyOf(Files.readAllBytes(first), 25));
        assertThatExceptionOfType(DamagedDataException.class).isThrownBy(this::replay);
    }

    @Test
    void refusesAGap() throws IOException {
        try (DataDirectory directory = DataDirectory.open(path);
                Journal journal = journal(directory)) {
            journal.append(bytes("one"));
            journal.startSegment();
            journal.append(bytes("two"));
        }
        Files.delete(segments().getFirst());
        assertThatExceptionOfType(DamagedDataException.class)
                .isThrownBy(this::replay)
                .withMessageContaining("records 1 to 1 are missing");
    }

    @Test
    void findsALaterFrameAcrossItsReadingWindows() throws IOException {
        write("x".repeat(200_000));
        write("two");
        byte[] content = Files.readAllBytes(segment());
        Files.write(segment(), flipped(content, 100_000));
        assertThatExceptionOfType(DamagedDataException.class).isThrownBy(this::replay);
    }

    @Test
    void keepsASecondProcessOut() throws IOException {
        try (DataDirectory directory = DataDirectory.open(path)) {
            assertThatIOException()
                    .isThrownBy(() -> DataDirectory.open(path))
                    .withMessageContaining("in use by another process");
            assertThat(directory.segments()).isEmpty();
        }
        DataDirectory.open(path).close();
    }

    @Test
    void refusesEverythingOnceItFailed() throws IOException {
        List<Throwable> failures = new ArrayList<>();
        try (DataDirectory directory = DataDirectory.open(path);
                Journal journal = new Journal(directory, end(directory), failures::add)) {
            Throwable cause = new IOException("disk on fire");
            journal.fail(cause);
            journal.fail(cause);
            assertThat(failures).containsExactly(cause);
            assertThatIllegalStateException().isThrownBy(() -> journal.append(bytes("late")));
            assertThatIllegalStateException().isThrownBy(() -> journal.awaitDurable(1));
        }
    }

    private void write(String... entries) throws IOException {
        try (DataDirectory directory = DataDirectory.open(path);
                Journal journal = journal(directory)) {
            for (String entry : entries) {
                journal.append(bytes(entry));
            }
            journal.awaitDurable(journal.position());
        }
    }

    private List<String> replay() throws IOException {
        List<String> entries = new ArrayList<>();
        try (DataDirectory directory = DataDirectory.open(path)) {
            Replay.run(directory, 0, (position, entry) -> entries.add(new String(entry, StandardCharsets.UTF_8)));
        }
        return entries;
    }

    private static Journal journal(DataDirectory directory) throws IOException {
        return new Journal(directory, end(directory), NO_FAILURE);
    }

    private static Replay.End end(DataDirectory directory) throws IOException {
        return Replay.run(directory, 0, (position, entry) -> assertThat(entry).isNotEmpty());
    }

    private Path segment() throws IOException {
        return segments().getLast();
    }

    private List<Path> segments() throws IOException {
        try (DataDirectory directory = DataDirectory.open(path)) {
            return directory.segments().stream()
                    .map(DataDirectory.Numbered::path)
                    .toList();
        }
    }

    private static byte[] flipped(byte[] content, int at) {
        byte[] flipped = content.clone();
        flipped[at] ^= 0x10;
        return flipped;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
