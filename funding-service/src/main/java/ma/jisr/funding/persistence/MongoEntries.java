package ma.jisr.funding.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import ma.jisr.funding.ledger.Entries;
import ma.jisr.funding.ledger.Entry;
import ma.jisr.funding.ledger.EntryCursor;
import ma.jisr.funding.ledger.EntryQuery;
import ma.jisr.starter.persistence.NeedsIndexes;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Entries in {@code ledger-entries}: {@code {_id: "topic/key/sequence", key, sequence, kind, programme, registration,
 * valueOn, bookedAt, whereabouts, programmeVersion, lines: [{account, province, debit, credit}]}}; inserted, and never
 * changed.
 */
@Repository
class MongoEntries implements Entries, NeedsIndexes {

    private final MongoCollection<Document> collection;

    MongoEntries(MongoDatabase database) {
        this.collection = database.getCollection("ledger-entries");
    }

    @Override
    public void prepare() {
        collection.createIndex(Indexes.ascending("key", "sequence"));
        collection.createIndex(Indexes.ascending("programme", "bookedAt", "_id"));
        collection.createIndex(Indexes.ascending("registration", "bookedAt"));
        collection.createIndex(Indexes.ascending("lines.account", "bookedAt"));
    }

    @Override
    public void add(Entry entry) {
        try {
            collection.insertOne(EntryDocuments.write(entry));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    @Override
    public Optional<Entry> find(String id) {
        return Optional.ofNullable(collection.find(eq("_id", id)).first()).map(EntryDocuments::read);
    }

    /** Served by the index on {@code key} and {@code sequence}. */
    @Override
    public Optional<Entry> lastOf(String key, long sequence) {
        return Optional.ofNullable(collection
                        .find(and(eq("key", key), lt("sequence", sequence)))
                        .sort(Sorts.descending("sequence"))
                        .limit(1)
                        .first())
                .map(EntryDocuments::read);
    }

    /** Served by the index on {@code key} and {@code sequence}. */
    @Override
    public List<Entry> earlier(String key, long sequence, Set<String> kinds) {
        return collection
                .find(and(eq("key", key), lt("sequence", sequence), in("kind", kinds)))
                .map(EntryDocuments::read)
                .into(new ArrayList<>());
    }

    /** Served by the index on {@code programme} and {@code bookedAt}, in whose order it reads. */
    @Override
    public void each(String programme, Instant from, Instant until, Consumer<Booked> work) {
        collection
                .find(and(
                        eq("programme", programme), gte("bookedAt", Date.from(from)), lt("bookedAt", Date.from(until))))
                .sort(Sorts.ascending("bookedAt", "_id"))
                .projection(Projections.include("registration", "bookedAt", "lines"))
                .forEach(document -> work.accept(EntryDocuments.booked(document)));
    }

    /** Served by one of the indexes on programme, registration and account, each in the order of booking. */
    @Override
    public List<Entry> page(EntryQuery query, @Nullable EntryCursor after, int limit) {
        return collection
                .find(filter(query, after))
                .sort(Sorts.ascending("bookedAt", "_id"))
                .limit(limit)
                .map(EntryDocuments::read)
                .into(new ArrayList<>());
    }

    private static Bson filter(EntryQuery query, @Nullable EntryCursor after) {
        List<Bson> all = new ArrayList<>();
        all.add(eq("programme", query.programme()));
        if (query.account() != null) {
            all.add(eq("lines.account", query.account()));
        }
        if (query.registration() != null) {
            all.add(eq("registration", query.registration()));
        }
        if (query.partner() != null) {
            String prefix = "partner/" + query.partner() + "/" + query.programme() + "/";
            all.add(new Document("lines.account", Pattern.compile("^" + Pattern.quote(prefix))));
        }
        if (query.from() != null) {
            all.add(gte("bookedAt", Date.from(query.from())));
        }
        if (query.until() != null) {
            all.add(lt("bookedAt", Date.from(query.until())));
        }
        if (after != null) {
            Date at = Date.from(after.bookedAt());
            all.add(gte("bookedAt", at));
            all.add(or(gt("bookedAt", at), gt("_id", after.id())));
        }
        return and(all);
    }
}
