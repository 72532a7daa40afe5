package ma.jisr.notification.persistence;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.util.Date;
import ma.jisr.notification.message.ErasedRegistrations;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Erased registrations, one small document each: {@code {_id: registration, at}}. */
@Repository
public class MongoErasedRegistrations implements ErasedRegistrations {

    private final MongoCollection<Document> collection;
    private final Clock clock;

    public MongoErasedRegistrations(MongoDatabase database, Clock clock) {
        this.collection = database.getCollection("erased_registrations");
        this.clock = clock;
    }

    @Override
    public void add(String registration) {
        collection.updateOne(
                eq("_id", registration),
                Updates.setOnInsert("at", Date.from(clock.instant())),
                new UpdateOptions().upsert(true));
    }

    @Override
    public boolean contains(String registration) {
        return collection.find(eq("_id", registration)).first() != null;
    }
}
