package ma.jisr.starter.tally;

import com.mongodb.client.MongoCollection;
import ma.jisr.starter.persistence.AggregateContext;
import ma.jisr.starter.persistence.AggregateDocuments;
import org.bson.Document;
import org.springframework.stereotype.Repository;

@Repository
class Tallies extends AggregateDocuments<Tally> {

    Tallies(AggregateContext context) {
        super(context, "tallies", Tally.class);
    }

    MongoCollection<Document> documents() {
        return collection();
    }

    void forget(String tally) {
        collection().deleteOne(new Document("_id", tally));
    }
}
