package ma.jisr.notification.persistence;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import ma.jisr.notification.sending.Receipt;
import ma.jisr.notification.sending.Receipts;
import ma.jisr.starter.persistence.Leases;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/**
 * Receipts and what they are waited for by, one document for each reference: {@code {_id, message, receipt, at}}.
 *
 * <p>A receipt that is lost leaves its message sent, not delivered: these writes aren't waited for on disk.
 */
@Repository
public class MongoReceipts implements Receipts {

    private static final Duration KEPT = Duration.ofDays(4);

    private final MongoCollection<Document> collection;
    private final Leases leases;
    private final Clock clock;

    public MongoReceipts(MongoDatabase database, Leases leases, Clock clock) {
        this.collection = database.getCollection("receipts").withWriteConcern(WriteConcern.W1);
        this.leases = leases;
        this.clock = clock;
    }

    @Override
    public Optional<Receipt> expect(String reference, String message, Instant now) {
        Document both = upserted(reference, Updates.set("message", message), now);
        return Optional.ofNullable(both.get("receipt", Document.class))
                .map(receipt -> new Receipt(reference, receipt.getBoolean("delivered"), receipt.getString("state")));
    }

    @Override
    public Optional<String> receive(Receipt receipt, Instant now) {
        Document report = new Document("delivered", receipt.delivered()).append("state", receipt.state());
        Document both = upserted(receipt.reference(), Updates.set("receipt", report), now);
        return Optional.ofNullable(both.getString("message"));
    }

    private Document upserted(String reference, Bson half, Instant now) {
        Document both = tryUpsert(reference, half, now);
        return both == null ? java.util.Objects.requireNonNull(tryUpsert(reference, half, now)) : both;
    }

    /** Null if the other half was inserted at the same moment. */
    private @Nullable Document tryUpsert(String reference, Bson half, Instant now) {
        try {
            return collection.findOneAndUpdate(
                    eq("_id", reference),
                    Updates.combine(half, Updates.set("at", Date.from(now))),
                    new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        } catch (MongoCommandException e) {
            if (ErrorCategory.fromErrorCode(e.getErrorCode()) == ErrorCategory.DUPLICATE_KEY) {
                return null;
            }
            throw e;
        }
    }

    @Override
    public void forget(String reference) {
        collection.deleteOne(eq("_id", reference));
    }

    /** What has waited for its other half too long. */
    @Scheduled(fixedDelay = 3_600_000, initialDelay = 60_000)
    void forgetOld() {
        Date before = Date.from(clock.instant().minus(KEPT));
        leases.run("forget-old-receipts", Duration.ofHours(1), () -> collection.deleteMany(lt("at", before)));
    }
}
