package ma.jisr.funding.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import ma.jisr.funding.loan.BankLine;
import ma.jisr.funding.loan.BankLines;
import ma.jisr.starter.persistence.NeedsIndexes;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Lines of banks' files in {@code repayment-lines}; the id is the transaction's, or the file's and the line's. */
@Repository
class MongoBankLines implements BankLines, NeedsIndexes {

    private final MongoCollection<Document> collection;

    MongoBankLines(MongoDatabase database) {
        this.collection = database.getCollection("repayment-lines");
    }

    @Override
    public void prepare() {
        collection.createIndex(Indexes.ascending("state", "_id"));
        collection.createIndex(Indexes.ascending("state", "at"));
    }

    @Override
    public boolean add(BankLine line) {
        try {
            collection.insertOne(write(line));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return false;
        }
    }

    @Override
    public Optional<BankLine> find(String id) {
        return Optional.ofNullable(collection.find(eq("_id", id)).first()).map(MongoBankLines::read);
    }

    @Override
    public boolean change(BankLine line, List<BankLine.State> from) {
        return collection
                        .updateOne(
                                and(
                                        eq("_id", line.id()),
                                        in(
                                                "state",
                                                from.stream().map(Enum::name).toList())),
                                Updates.combine(
                                        Updates.set("state", line.state().name()),
                                        Updates.set("reason", line.reason()),
                                        Updates.set("loan", line.loan())))
                        .getMatchedCount()
                == 1;
    }

    /** Served by the index on {@code state} and {@code at}. */
    @Override
    public List<BankLine> receivedBefore(Instant time, int limit) {
        return collection
                .find(and(eq("state", BankLine.State.RECEIVED.name()), lt("at", Date.from(time))))
                .limit(limit)
                .map(MongoBankLines::read)
                .into(new ArrayList<>());
    }

    /** Served by the index on {@code state} and {@code _id}. */
    @Override
    public List<BankLine> page(BankLine.State state, String after, int limit) {
        return collection
                .find(and(eq("state", state.name()), gt("_id", after)))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .map(MongoBankLines::read)
                .into(new ArrayList<>());
    }

    private static Document write(BankLine line) {
        return new Document("_id", line.id())
                .append("file", line.file())
                .append("line", line.line())
                .append("on", line.on().toString())
                .append("amountCentimes", line.amountCentimes())
                .append("text", line.text())
                .append("state", line.state().name())
                .append("by", line.by())
                .append("at", Date.from(line.at()));
    }

    private static BankLine read(Document document) {
        return new BankLine(
                document.getString("_id"),
                document.getString("file"),
                document.get("line", Number.class).intValue(),
                LocalDate.parse(document.getString("on")),
                document.get("amountCentimes", Number.class).longValue(),
                document.getString("text"),
                BankLine.State.valueOf(document.getString("state")),
                document.getString("reason"),
                document.getString("loan"),
                document.getString("by"),
                document.getDate("at").toInstant());
    }
}
