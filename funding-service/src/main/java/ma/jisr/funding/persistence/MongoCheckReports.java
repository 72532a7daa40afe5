package ma.jisr.funding.persistence;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

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
import ma.jisr.funding.ledger.CheckReport;
import ma.jisr.funding.ledger.CheckReports;
import ma.jisr.funding.ledger.Difference;
import ma.jisr.starter.persistence.NeedsIndexes;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reports of checks in {@code ledger-checks}: {@code {_id, at, entries, count, differences: [{…}]}}. */
@Repository
class MongoCheckReports implements CheckReports, NeedsIndexes {

    private final MongoCollection<Document> collection;

    MongoCheckReports(MongoDatabase database) {
        this.collection = database.getCollection("ledger-checks");
    }

    @Override
    public void prepare() {
        collection.createIndex(Indexes.ascending("at"));
    }

    @Override
    public void add(CheckReport report) {
        try {
            collection.insertOne(new Document("_id", report.id())
                    .append("at", Date.from(report.at()))
                    .append("entries", report.entries())
                    .append("count", report.count())
                    .append(
                            "differences",
                            report.differences().stream()
                                    .map(MongoCheckReports::write)
                                    .toList()));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    @Override
    public boolean exists(String id) {
        return collection
                        .find(eq("_id", id))
                        .projection(Projections.include("_id"))
                        .first()
                != null;
    }

    @Override
    public Optional<CheckReport> latest() {
        return before(null, 1).stream().findFirst();
    }

    /** Served by the index on {@code at}. */
    @Override
    public List<CheckReport> before(@Nullable Instant time, int limit) {
        return collection
                .find(time == null ? new Document() : lt("at", Date.from(time)))
                .sort(Sorts.descending("at"))
                .limit(limit)
                .map(MongoCheckReports::read)
                .into(new ArrayList<>());
    }

    private static Document write(Difference difference) {
        return new Document("where", difference.where().name())
                .append("programme", difference.programme())
                .append("subject", difference.subject())
                .append("measure", difference.measure())
                .append("ledger", difference.ledger())
                .append("other", difference.other());
    }

    private static CheckReport read(Document document) {
        return new CheckReport(
                document.getString("_id"),
                document.getDate("at").toInstant(),
                EntryDocuments.number(document, "entries"),
                EntryDocuments.number(document, "count"),
                document.getList("differences", Document.class).stream()
                        .map(each -> new Difference(
                                Difference.Where.valueOf(each.getString("where")),
                                each.getString("programme"),
                                each.getString("subject"),
                                each.getString("measure"),
                                EntryDocuments.number(each, "ledger"),
                                EntryDocuments.number(each, "other")))
                        .toList());
    }
}
