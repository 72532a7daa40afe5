package ma.jisr.starter.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Periodic work that one copy of a service does at a time.
 *
 * <p>A lease saves work; it doesn't exclude: a holder that was paused beyond its time may run beside the next one. What
 * runs under it must be safe to run twice.
 */
public final class Leases {

    private static final Logger log = LoggerFactory.getLogger(Leases.class);

    private final MongoCollection<Document> collection;
    private final Clock clock;
    private final String owner = UUID.randomUUID().toString();

    public Leases(MongoDatabase database, Clock clock) {
        this.collection = database.getCollection("leases");
        this.clock = clock;
    }

    /**
     * Runs {@code work} if this copy has, or gets, the lease of that name.
     *
     * @param time how long the lease stays with this copy after the call; other copies wait that long if it dies
     */
    public void run(String name, Duration time, Runnable work) {
        try {
            if (acquire(name, time)) {
                work.run();
            }
        } catch (MongoException e) {
            log.info(
                    "{} waits: the database doesn't answer ({})",
                    name,
                    e.getClass().getSimpleName());
        }
    }

    private boolean acquire(String name, Duration time) {
        Instant now = clock.instant();
        try {
            return collection
                    .updateOne(
                            and(eq("_id", name), or(eq("owner", owner), lt("until", Date.from(now)))),
                            Updates.combine(
                                    Updates.set("owner", owner), Updates.set("until", Date.from(now.plus(time)))),
                            new UpdateOptions().upsert(true))
                    .wasAcknowledged();
        } catch (com.mongodb.MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }
}
