package ma.jisr.funding.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ma.jisr.funding.ledger.Balances;
import ma.jisr.funding.ledger.Close;
import ma.jisr.funding.ledger.Closes;
import ma.jisr.starter.persistence.NeedsIndexes;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/**
 * Closes in {@code ledger-closes}, one document for each programme and day: {@code {_id: "programme/day", programme, day,
 * balances: [{account, province, debit, credit}]}}. Persons are one account there, so it stays small.
 */
@Repository
class MongoCloses implements Closes, NeedsIndexes {

    private final MongoCollection<Document> collection;

    MongoCloses(MongoDatabase database) {
        this.collection = database.getCollection("ledger-closes");
    }

    @Override
    public void prepare() {
        collection.createIndex(Indexes.ascending("programme", "day"));
    }

    @Override
    public void add(Close close) {
        String day = close.day().toString();
        try {
            collection.insertOne(new Document("_id", close.programme() + "/" + day)
                    .append("programme", close.programme())
                    .append("day", day)
                    .append(
                            "balances",
                            close.balances().stream().map(MongoCloses::write).toList()));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    /** Served by the index on {@code programme} and {@code day}. */
    @Override
    public Optional<Close> last(String programme, LocalDate upTo) {
        return Optional.ofNullable(collection
                        .find(and(eq("programme", programme), lte("day", upTo.toString())))
                        .sort(Sorts.descending("day"))
                        .limit(1)
                        .first())
                .map(MongoCloses::read);
    }

    /** Served by the index on {@code programme} and {@code day}. */
    @Override
    public List<Close> all(String programme) {
        return collection
                .find(eq("programme", programme))
                .sort(Sorts.ascending("day"))
                .map(MongoCloses::read)
                .into(new ArrayList<>());
    }

    private static Document write(Balances.Balance balance) {
        Document document = new Document("account", balance.account())
                .append("debit", balance.debit())
                .append("credit", balance.credit());
        return balance.province() == null ? document : document.append("province", balance.province());
    }

    private static Close read(Document document) {
        return new Close(
                document.getString("programme"),
                LocalDate.parse(document.getString("day")),
                document.getList("balances", Document.class).stream()
                        .map(each -> new Balances.Balance(
                                each.getString("account"),
                                each.getString("province"),
                                EntryDocuments.number(each, "debit"),
                                EntryDocuments.number(each, "credit")))
                        .toList());
    }
}
