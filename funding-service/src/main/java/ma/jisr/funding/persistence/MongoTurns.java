package ma.jisr.funding.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import ma.jisr.funding.allotment.Turns;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Turns in {@code turns}: {@code {_id: programme, holder, at}}, there while somebody has it; a handful at most. */
@Repository
class MongoTurns implements Turns {

    private final MongoCollection<Document> collection;
    private final Clock clock;

    MongoTurns(MongoDatabase database, Clock clock) {
        this.collection = database.getCollection("turns");
        this.clock = clock;
    }

    @Override
    public boolean take(String programme, String holder) {
        try {
            collection.insertOne(
                    new Document("_id", programme).append("holder", holder).append("at", Date.from(clock.instant())));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return collection
                            .find(and(eq("_id", programme), eq("holder", holder)))
                            .first()
                    != null;
        }
    }

    @Override
    public void giveBack(String programme, String holder) {
        collection.deleteOne(and(eq("_id", programme), eq("holder", holder)));
    }

    /** Reads all that there are. */
    @Override
    public List<Turn> takenBefore(Instant time) {
        return collection
                .find(lt("at", Date.from(time)))
                .map(each -> new Turn(each.getString("_id"), each.getString("holder")))
                .into(new ArrayList<>());
    }
}
