package ma.jisr.funding.persistence;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import java.util.List;
import ma.jisr.funding.ledger.Judgements;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads from {@code allocations}, by {@code _id}, by which version a registration was judged. */
@Repository
class MongoJudgements implements Judgements {

    private static final List<String> VERSION = List.of("state", "decision", "programmeVersion");

    private final MongoCollection<Document> allocations;

    MongoJudgements(MongoDatabase database) {
        this.allocations = database.getCollection("allocations");
    }

    @Override
    public @Nullable Integer programmeVersion(String registration) {
        Document found = allocations
                .find(eq("_id", registration))
                .projection(Projections.include(String.join(".", VERSION)))
                .first();
        Number version = found == null ? null : found.getEmbedded(VERSION, Number.class);
        return version == null ? null : version.intValue();
    }
}
