package ma.jisr.funding.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import ma.jisr.funding.allocation.Score;
import ma.jisr.funding.eligibility.Points;
import ma.jisr.funding.round.Candidate;
import ma.jisr.funding.round.Candidates;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/**
 * Candidates as they are in {@code allocations}, read with a cursor and without what a round doesn't need. Both queries
 * are ranges of the sparse index on {@code state.score.awaits}, which {@link MongoAllocations} declares.
 */
@Repository
class MongoCandidates implements Candidates {

    private static final int PIECE = 1_000;
    private static final String AWAITS = "state.score.awaits";

    private final MongoCollection<Document> allocations;

    MongoCandidates(MongoDatabase database) {
        this.allocations = database.getCollection("allocations");
    }

    @Override
    public void each(String programme, Instant windowEnd, Instant cut, Consumer<Candidate> to) {
        allocations
                .find(waiting(programme, windowEnd))
                .projection(include(
                        "state.reference",
                        "state.province",
                        "state.decision.programmeVersion",
                        "state.score.points",
                        "state.asked.amountCentimes",
                        "state.history"))
                .batchSize(PIECE)
                .forEach(document -> {
                    Document state = document.get("state", Document.class);
                    if (!eligibleSince(state).isAfter(cut)) {
                        to.accept(candidate(document.getString("_id"), state));
                    }
                });
    }

    @Override
    public List<String> late(String programme, Instant windowEnd, int limit) {
        return allocations
                .find(waiting(programme, windowEnd))
                .projection(include("_id"))
                .sort(ascending(AWAITS))
                .limit(limit)
                .map((Document each) -> each.getString("_id"))
                .into(new ArrayList<>());
    }

    private static Bson waiting(String programme, Instant windowEnd) {
        return and(gte(AWAITS, programme + "@"), lt(AWAITS, Score.mark(programme, windowEnd)));
    }

    /** What it waits for a round since is its latest moment. */
    private static Instant eligibleSince(Document state) {
        Date at = state.getList("history", Document.class).getLast().getDate("at");
        return at.toInstant();
    }

    private static Candidate candidate(String registration, Document state) {
        return new Candidate(
                registration,
                state.getString("reference"),
                state.getString("province"),
                number(state.get("decision", Document.class), "programmeVersion")
                        .intValue(),
                state.get("score", Document.class).getList("points", Document.class).stream()
                        .map(each -> new Points(
                                each.getString("criterion"),
                                number(each, "points").intValue(),
                                each.getString("reason")))
                        .toList(),
                number(state.get("asked", Document.class), "amountCentimes").longValue());
    }

    private static Number number(Document document, String field) {
        return document.get(field, Number.class);
    }
}
