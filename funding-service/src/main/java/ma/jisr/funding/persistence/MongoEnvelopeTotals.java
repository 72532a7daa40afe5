package ma.jisr.funding.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import ma.jisr.funding.allocation.EnvelopeId;
import ma.jisr.funding.allocation.EnvelopeSize;
import ma.jisr.funding.allocation.EnvelopeTotals;
import ma.jisr.starter.problem.Problem;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * The totals of the envelopes in {@code envelopes}. A step reads them, works out a change, and makes it if they are still
 * the same and what it takes is still there; who takes a place meanwhile doesn't disturb it. Operations stay in the
 * envelope for good, some 90 bytes each: there are a few a year.
 */
@Repository
class MongoEnvelopeTotals implements EnvelopeTotals {

    private static final int ATTEMPTS = 100;
    private static final List<String> READ = List.of(
            "placesTotal",
            "placesTaken",
            "placesAvailable",
            "amountTotal",
            "amountCommitted",
            "amountAvailable",
            "operations",
            "waiting");

    private final MongoCollection<Document> collection;

    MongoEnvelopeTotals(MongoDatabase database) {
        this.collection = database.getCollection("envelopes");
    }

    /** What to add to an envelope (less than nothing: to take from it), and what to answer. */
    private record Step(EnvelopeSize change, EnvelopeSize answer, boolean nobodyMayWait) {}

    @Override
    public EnvelopeSize resize(EnvelopeId envelope, String operation, EnvelopeSize wanted) {
        return once(envelope, operation, found -> {
            EnvelopeSize total = size(found, "placesTotal", "amountTotal");
            EnvelopeSize after = total.withAtLeast(size(found, "placesTaken", "amountCommitted"), wanted);
            return new Step(after.minus(total), after, false);
        });
    }

    @Override
    public EnvelopeSize take(EnvelopeId envelope, String operation, EnvelopeSize wanted) {
        return once(envelope, operation, found -> {
            boolean waited =
                    !found.getList("waiting", Document.class, List.of()).isEmpty();
            EnvelopeSize available = size(found, "placesAvailable", "amountAvailable");
            EnvelopeSize taken = wanted.upTo(waited ? available.minus(available) : available);
            return new Step(taken.minus(taken).minus(taken), taken, !waited);
        });
    }

    @Override
    public void give(EnvelopeId envelope, String operation, EnvelopeSize more) {
        once(envelope, operation, found -> new Step(more, more, false));
    }

    @Override
    public Optional<EnvelopeSize> done(EnvelopeId envelope, String operation) {
        return answered(read(envelope), operation);
    }

    private EnvelopeSize once(EnvelopeId envelope, String operation, Function<Document, Step> decision) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Document found = read(envelope);
            Optional<EnvelopeSize> before = answered(found, operation);
            if (before.isPresent()) {
                return before.get();
            }
            Step step = decision.apply(found);
            if (make(envelope, operation, found, step)) {
                return step.answer();
            }
        }
        throw Problem.busy();
    }

    private boolean make(EnvelopeId envelope, String operation, Document found, Step step) {
        List<Bson> guards = new ArrayList<>();
        List<Bson> changes = new ArrayList<>();
        guards.add(eq("_id", envelope.toString()));
        guards.add(ne("operations.id", operation));
        if (step.nobodyMayWait()) {
            guards.add(exists("waiting.0", false));
        }
        change(
                guards,
                changes,
                found,
                "amountTotal",
                "amountAvailable",
                step.change().amountCentimes());
        if (found.get("placesTotal") != null) {
            change(
                    guards,
                    changes,
                    found,
                    "placesTotal",
                    "placesAvailable",
                    step.change().placesOrNone());
        }
        changes.add(Updates.push("operations", remembered(operation, step.answer())));
        return collection.updateOne(and(guards), Updates.combine(changes)).getModifiedCount() == 1;
    }

    private static void change(
            List<Bson> guards, List<Bson> changes, Document found, String total, String available, long by) {
        guards.add(eq(total, number(found, total)));
        if (by < 0) {
            guards.add(gte(available, -by));
        }
        changes.add(Updates.inc(total, by));
        changes.add(Updates.inc(available, by));
    }

    private Document read(EnvelopeId envelope) {
        Document found = collection
                .find(eq("_id", envelope.toString()))
                .projection(Projections.fields(Projections.include(READ), Projections.slice("waiting", 1)))
                .first();
        if (found == null) {
            throw new IllegalStateException("No envelope " + envelope);
        }
        return found;
    }

    private static Optional<EnvelopeSize> answered(Document envelope, String operation) {
        return envelope.getList("operations", Document.class, List.of()).stream()
                .filter(each -> operation.equals(each.getString("id")))
                .map(each -> size(each, "places", "amountCentimes"))
                .findFirst();
    }

    private static Document remembered(String operation, EnvelopeSize answer) {
        Document document = new Document("id", operation);
        if (answer.places() != null) {
            document.append("places", answer.places());
        }
        return document.append("amountCentimes", answer.amountCentimes());
    }

    private static EnvelopeSize size(Document document, String places, String amount) {
        return new EnvelopeSize(
                number(document, places), document.get(amount, Number.class).longValue());
    }

    private static @Nullable Long number(Document document, String field) {
        Number number = document.get(field, Number.class);
        return number == null ? null : number.longValue();
    }
}
