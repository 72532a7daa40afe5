package ma.jisr.local.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import ma.jisr.local.Logging;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The document database as a process: ready when its port is open, ended by SIGTERM, by kill -9 without loss. */
@CommandLine.Command(name = "database", mixinStandardHelpOptions = true, description = "The embedded document database")
public final class DatabaseProcess implements Callable<Integer> {

    @Option(names = "--host", defaultValue = "127.0.0.1", description = "Address to listen on (${DEFAULT-VALUE})")
    private String host = "";

    @Option(names = "--port", defaultValue = "27017", description = "Port to listen on (${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--data", required = true, description = "Directory that holds the data")
    private Path data = Path.of("");

    @Option(
            names = "--snapshot-after",
            defaultValue = "" + DocumentDatabase.SNAPSHOT_AFTER,
            description = "Bytes of journal after which a snapshot is taken (${DEFAULT-VALUE})")
    private long snapshotAfter;

    public static void main(String[] arguments) {
        Logging.toConsole();
        int result = new CommandLine(new DatabaseProcess()).execute(arguments);
        if (result != 0) {
            System.exit(result);
        }
    }

    /** Starts, and leaves the running to the database's threads. */
    @Override
    public Integer call() {
        try {
            DocumentDatabase database = DocumentDatabase.open(data, host, port, snapshotAfter, DatabaseProcess::halt);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(database), "close"));
            System.out.printf("Document database ready on %s:%d, data in %s%n", host, database.port(), data);
            return 0;
        } catch (IOException | DamagedDataException failure) {
            System.err.println("The document database can't start: " + failure.getMessage());
            return 1;
        }
    }

    private static void close(DocumentDatabase database) {
        try {
            database.close();
        } catch (IOException failure) {
            halt(failure);
        }
    }

    /** Ends at once: memory is ahead of the disk, so nobody may read it any more. */
    private static void halt(Throwable failure) {
        System.err.println("The document database stops: " + failure);
        Runtime.getRuntime().halt(2);
    }
}
