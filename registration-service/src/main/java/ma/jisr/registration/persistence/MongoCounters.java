package ma.jisr.registration.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.result.UpdateResult;
import java.time.Instant;
import java.util.Date;
import ma.jisr.registration.account.Counters;
import ma.jisr.starter.persistence.NeedsIndexes;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/**
 * The counters in the collection {@code code_counters}; every step is one guarded update of one document. Not waited
 * for on disk: a crash may forget a few codes, never a limit.
 */
@Repository
class MongoCounters implements Counters, NeedsIndexes {

    private static final String COUNT = "count";
    private static final String FORGET_AT = "forgetAt";

    private final MongoCollection<Document> counters;

    MongoCounters(MongoDatabase database) {
        this.counters = database.getCollection("code_counters").withWriteConcern(WriteConcern.W1);
    }

    @Override
    public void prepare() {
        counters.createIndex(Indexes.ascending(FORGET_AT));
    }

    @Override
    public boolean add(String name, long most, Instant forgetAt) {
        Bson below = and(eq("_id", name), lt(COUNT, most));
        return step(below, combine(inc(COUNT, 1L), setOnInsert(FORGET_AT, Date.from(forgetAt))), most > 0);
    }

    @Override
    public void takeOff(String name, long amount, long least, Instant forgetAt) {
        Bson above = and(eq("_id", name), gt(COUNT, least));
        step(above, combine(inc(COUNT, -amount), set(FORGET_AT, Date.from(forgetAt))), least < 0);
    }

    /** @param mayMake whether one that isn't there, and so stands at zero, may be made by this step */
    private boolean step(Bson guard, Bson update, boolean mayMake) {
        try {
            UpdateResult result = counters.updateOne(guard, update, new UpdateOptions().upsert(mayMake));
            return result.getMatchedCount() == 1 || result.getUpsertedId() != null;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            // It is there: beyond the guard, or made by another caller just now.
            return counters.updateOne(guard, update).getMatchedCount() == 1;
        }
    }

    @Override
    public void forgetBefore(Instant time) {
        counters.deleteMany(lt(FORGET_AT, Date.from(time)));
    }
}
