package ma.jisr.local.database;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The embedded document database, listening: what it acknowledged survives a crash when it was opened on a directory,
 * and nothing survives when it lives in memory. It speaks MongoDB's wire protocol and is not MongoDB.
 */
public final class DocumentDatabase implements AutoCloseable {
    /** A connection waits for the disk on its thread; with few threads few writes would share a flush. */
    private static final int THREADS = 64;

    /** Bytes of journal that a start may have to replay: some 100,000 writes, a few seconds of work. */
    static final long SNAPSHOT_AFTER = 64L << 20;

    private final MongoServer server;
    private final InetSocketAddress address;
    private final @Nullable Storage storage;

    private DocumentDatabase(DocumentBackend backend, InetSocketAddress address, @Nullable Storage storage) {
        this.server = new MongoServer(backend);
        this.storage = storage;
        server.bind(address, 1, THREADS);
        this.address = server.getLocalAddress();
    }

    /** A database that forgets everything when it is closed; port 0 takes a free one. */
    public static DocumentDatabase inMemory(String host, int port) {
        return new DocumentDatabase(new DocumentBackend(), new InetSocketAddress(host, port), null);
    }

    /**
     * Opens the database kept in this directory, or begins one there.
     *
     * @param onFailure told once when the journal can't be written any more; the process must end then, because memory
     *     is ahead of the disk
     * @throws IOException if the directory can't be used, or is in use by another process
     * @throws DamagedDataException if what is kept there isn't what was written
     */
    public static DocumentDatabase open(Path directory, String host, int port, Consumer<Throwable> onFailure)
            throws IOException {
        return open(directory, host, port, SNAPSHOT_AFTER, onFailure);
    }

    static DocumentDatabase open(
            Path directory, String host, int port, long snapshotAfter, Consumer<Throwable> onFailure)
            throws IOException {
        DocumentBackend backend = new DocumentBackend();
        Storage storage = Storage.open(directory, backend, snapshotAfter, onFailure);
        try {
            return new DocumentDatabase(backend, new InetSocketAddress(host, port), storage);
        } catch (RuntimeException failure) {
            storage.close();
            throw failure;
        }
    }

    public int port() {
        return address.getPort();
    }

    @Override
    public void close() throws IOException {
        server.shutdown();
        if (storage != null) {
            storage.close();
        }
    }
}
