package ma.jisr.local.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The directory behind a backend: brings its content back at the start, and keeps journal and snapshots from then on. */
final class Storage implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Storage.class);

    private final DataDirectory directory;
    private final Journal journal;
    private final Snapshotting snapshotting;

    private Storage(DataDirectory directory, Journal journal, Snapshotting snapshotting) {
        this.directory = directory;
        this.journal = journal;
        this.snapshotting = snapshotting;
    }

    static Storage open(Path path, DocumentBackend backend, long snapshotAfter, Consumer<Throwable> onFailure)
            throws IOException {
        DataDirectory directory = DataDirectory.open(path);
        try {
            Content content = new Content(backend);
            Snapshots snapshots = new Snapshots(directory);
            long snapshot = snapshots.read(content::load);
            Replay.End end = Replay.run(directory, snapshot, content::replay);
            log.info("{}: snapshot at {}, {} records replayed", path, snapshot, end.position() - snapshot);
            Journal journal = new Journal(directory, end, onFailure);
            backend.logTo(journal);
            return new Storage(
                    directory,
                    journal,
                    new Snapshotting(directory, snapshots, journal, backend, content, snapshotAfter));
        } catch (IOException | RuntimeException failure) {
            directory.close();
            throw failure;
        }
    }

    @Override
    public void close() throws IOException {
        snapshotting.close();
        journal.close();
        directory.close();
    }
}
