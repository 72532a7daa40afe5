package ma.jisr.local.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a snapshot whenever the journal has grown larger than both a limit and the snapshot before, so that a start
 * replays little and writing snapshots stays a fraction of all writing. Writes wait meanwhile, reads don't.
 */
final class Snapshotting implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Snapshotting.class);

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("snapshots").factory());
    private final DataDirectory directory;
    private final Snapshots snapshots;
    private final Journal journal;
    private final DocumentBackend backend;
    private final Content content;
    private final long smallestJournal;
    private long limit;

    Snapshotting(
            DataDirectory directory,
            Snapshots snapshots,
            Journal journal,
            DocumentBackend backend,
            Content content,
            long smallestJournal) {
        this.directory = directory;
        this.snapshots = snapshots;
        this.journal = journal;
        this.backend = backend;
        this.content = content;
        this.smallestJournal = smallestJournal;
        this.limit = smallestJournal;
        thread.scheduleWithFixedDelay(this::snapshotIfDue, 0, 1, TimeUnit.SECONDS);
    }

    private void snapshotIfDue() {
        if (journal.bytes() < limit) {
            return;
        }
        try {
            backend.betweenWrites(this::snapshot);
        } catch (RuntimeException failure) {
            log.error("No snapshot could be taken; the journal goes on growing", failure);
        }
    }

    private void snapshot() {
        try {
            long start = System.nanoTime();
            long position = journal.startSegment();
            long size = snapshots.write(position, content::writeTo);
            directory.removeOlderThan(position);
            limit = Math.max(smallestJournal, size);
            log.info("Snapshot at {}: {} bytes in {} ms", position, size, (System.nanoTime() - start) / 1_000_000);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Waits for a snapshot that is being taken. */
    @Override
    public void close() throws IOException {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(1, TimeUnit.MINUTES)) {
                throw new IOException("The snapshot being taken doesn't end");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while a snapshot was being taken", interrupted);
        }
    }
}
