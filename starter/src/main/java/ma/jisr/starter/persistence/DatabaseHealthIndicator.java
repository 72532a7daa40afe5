package ma.jisr.starter.persistence;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Whether this service's own database answers; asks for nothing that it has no right to know. */
public final class DatabaseHealthIndicator extends AbstractHealthIndicator {

    private final MongoDatabase database;

    public DatabaseHealthIndicator(MongoDatabase database) {
        super("The database doesn't answer");
        this.database = database;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        database.runCommand(new Document("ping", 1));
        health.up();
    }
}
