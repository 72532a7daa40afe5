package ma.jisr.local.database;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.exception.NoSuchCommandException;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.util.Set;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies writes one by one and logs them in that order; reads run side by side between writes and get copies. Every
 * answer, to a read as to a write, waits until all it may have seen is durable.
 */
final class DocumentBackend extends AbstractMongoBackend {
    private static final Logger log = LoggerFactory.getLogger(DocumentBackend.class);
    private static final Set<String> WRITES = Set.of(
            "insert",
            "update",
            "delete",
            "findandmodify",
            "create",
            "createindexes",
            "drop",
            "dropindexes",
            "dropdatabase");
    private static final Set<String> READS = Set.of(
            "find",
            "getmore",
            "count",
            "distinct",
            "aggregate",
            "listcollections",
            "listindexes",
            "listdatabases",
            "dbstats",
            "collstats",
            "validate");
    private static final Set<String> OF_ANY_DATABASE =
            Set.of("ismaster", "buildinfo", "ping", "whatsmyuri", "serverstatus", "killcursors");

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final UpsertIds upsertIds = new UpsertIds();
    private final Settling settling = new Settling(getClock());
    private WriteLog writeLog = WriteLog.forgetful();

    /** From here on writes go to this log; called before clients can connect. */
    void logTo(WriteLog next) {
        this.writeLog = next;
    }

    @Override
    public Document handleCommand(Channel channel, String database, String name, Document body) {
        Command command = new Command(database, name, body);
        try {
            return answer(channel, command);
        } catch (MongoServerException refused) {
            log.debug("{} on {} refused", name, database, refused);
            return Answers.error(refused);
        } catch (RuntimeException unexpected) {
            // Neither the message nor the command: both may hold personal data.
            log.error(
                    "{} on {} failed: {}", name, database, unexpected.getClass().getName());
            return Answers.error(new MongoServerException("failed: " + unexpected.getMessage(), unexpected));
        }
    }

    private Document answer(Channel channel, Command command) {
        String name = command.lowerCaseName();
        refuseTransaction(command.body());
        if (WRITES.contains(name)) {
            return write(channel, settling.settle(command));
        } else if (READS.contains(name)) {
            return read(channel, command);
        } else if (name.equals("hello") || name.equals("ismaster")) {
            return Answers.hello(super.handleCommand(channel, command.database(), "isMaster", command.body()));
        } else if (OF_ANY_DATABASE.contains(name) || command.database().equals("admin") && !name.startsWith("rename")) {
            return super.handleCommand(channel, command.database(), command.name(), command.body());
        }
        throw new NoSuchCommandException(command.name());
    }

    private Document write(Channel channel, Command command) {
        byte[] encoded = command.encode();
        Outcome outcome;
        long position;
        lock.writeLock().lock();
        try {
            outcome = apply(channel, command, writeLog.position() + 1);
            position = writeLog.append(JournalEntry.encode(outcome.digest(), encoded));
        } catch (Error broken) {
            writeLog.fail(broken);
            throw broken;
        } finally {
            lock.writeLock().unlock();
        }
        writeLog.awaitDurable(position);
        return outcome.answerOrThrow();
    }

    /** Applies a write that is on disk already, or needn't be. */
    Outcome apply(Channel channel, Command command, long position) {
        upsertIds.begin(position);
        try {
            Document answer = super.handleCommand(channel, command.database(), command.name(), command.body());
            return Outcome.answered(answer.cloneDeeply());
        } catch (RuntimeException failure) {
            return Outcome.failed(failure);
        }
    }

    private Document read(Channel channel, Command command) {
        Answers.refuseWritingStages(command);
        Document answer;
        long position;
        lock.readLock().lock();
        try {
            answer = super.handleCommand(channel, command.database(), command.name(), command.body())
                    .cloneDeeply();
            position = writeLog.position();
        } finally {
            lock.readLock().unlock();
        }
        writeLog.awaitDurable(position);
        return answer;
    }

    /** Runs while no write does. */
    void betweenWrites(Runnable task) {
        lock.readLock().lock();
        try {
            task.run();
        } finally {
            lock.readLock().unlock();
        }
    }

    Set<String> databaseNames() {
        return listDatabaseNames();
    }

    /** The documents themselves, in order; only between writes. */
    Iterable<Document> documents(String database, String collection) {
        return resolveDatabase(database).resolveCollection(collection, true).queryAll();
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new OrderedDatabase(name, getCursorRegistry(), upsertIds);
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        throw new MongoServerError(ErrorCode.CommandNotFound, "queries are sent as commands");
    }

    /** As a standalone MongoDB answers; taking it for a series of single writes would be worse. */
    private static void refuseTransaction(Document body) {
        if (body.containsKey("startTransaction") || body.containsKey("autocommit")) {
            throw new MongoServerError(
                    ErrorCode.IllegalOperation,
                    "Transaction numbers are only allowed on a replica set member or mongos");
        }
    }
}
