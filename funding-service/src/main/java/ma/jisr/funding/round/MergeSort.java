package ma.jisr.funding.round;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Sorts any number of candidates in bounded memory: what exceeds the buffer is sorted and laid aside in a temporary file
 * that only this process's user may read; reading merges them. Files are deleted on closing.
 */
final class MergeSort implements AutoCloseable {

    static final int BUFFER = 10_000;

    private final int buffer;
    private final List<Drawn> held;
    private final List<Path> runs = new ArrayList<>();
    private long size;

    MergeSort(int buffer) {
        this.buffer = buffer;
        this.held = new ArrayList<>(buffer);
    }

    void add(Drawn drawn) {
        held.add(drawn);
        size++;
        if (held.size() == buffer) {
            layAside();
        }
    }

    long size() {
        return size;
    }

    private void layAside() {
        held.sort(null);
        try {
            Path file = Files.createTempFile("round-", ".run"); // Readable by its owner only.
            runs.add(file);
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
                for (Drawn each : held) {
                    DrawnFiles.write(each, out);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        held.clear();
    }

    /** Hands over all of them, in order; once. */
    void drain(Consumer to) throws IOException {
        if (!held.isEmpty()) {
            layAside();
        }
        PriorityQueue<Run> heads = new PriorityQueue<>();
        try {
            for (Path file : runs) {
                heads.add(new Run(file));
            }
            while (!heads.isEmpty()) {
                Run first = heads.remove();
                to.accept(first.head());
                if (first.advance()) {
                    heads.add(first);
                } else {
                    first.close();
                }
            }
        } finally {
            for (Run each : heads) {
                each.close();
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (Path file : runs) {
            Files.deleteIfExists(file);
        }
    }

    /** Takes one after the other. */
    interface Consumer {
        void accept(Drawn next) throws IOException;
    }

    /** A sorted file, read up to its present head; never empty when it is made. */
    private static final class Run implements Comparable<Run>, AutoCloseable {

        private final DataInputStream in;
        private @Nullable Drawn head;

        Run(Path file) throws IOException {
            in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
            advance();
        }

        Drawn head() {
            if (head == null) {
                throw new IllegalStateException("at its end");
            }
            return head;
        }

        boolean advance() throws IOException {
            head = DrawnFiles.read(in);
            return head != null;
        }

        @Override
        public int compareTo(Run other) {
            return head().compareTo(other.head());
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
