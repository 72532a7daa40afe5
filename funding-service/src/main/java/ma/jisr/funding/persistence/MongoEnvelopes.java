package ma.jisr.funding.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.jisr.funding.allocation.AllocatingInOrder;
import ma.jisr.funding.allocation.Cause;
import ma.jisr.funding.allocation.Envelope;
import ma.jisr.funding.allocation.EnvelopeId;
import ma.jisr.funding.allocation.Envelopes;
import ma.jisr.funding.allocation.Place;
import ma.jisr.starter.faults.SeededDefects;
import ma.jisr.starter.problem.Problem;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/**
 * Envelopes in {@code envelopes}: {@code {_id: "programme/province", placesTotal, placesTaken, placesAvailable,
 * amountTotal, amountCommitted, amountAvailable, amountPaid, taken: [{registration, amountCentimes, at, state, until}],
 * waiting: [{registration, amountCentimes, at}], operations: [{id, places, amountCentimes}]}}.
 *
 * <p>Every step is one update of one document, whose filter is the guard.
 */
@Repository
class MongoEnvelopes implements Envelopes {

    private static final int ATTEMPTS = 100;

    private final MongoCollection<Document> collection;
    private final EnvelopeUpdates updates;
    private final EnvelopeQueries queries;

    MongoEnvelopes(MongoDatabase database, Clock clock) {
        this.collection = database.getCollection("envelopes");
        this.updates = new EnvelopeUpdates(collection, clock);
        this.queries = new EnvelopeQueries(collection);
    }

    @Override
    public void open(Envelope envelope) {
        try {
            collection.insertOne(EnvelopeDocuments.write(envelope));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    @Override
    public Place hold(EnvelopeId envelope, String registration, long amount) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (take(envelope, registration, amount)) {
                return new Place.Taken();
            }
            Optional<Place> place = join(envelope, registration, amount).or(() -> findPlace(envelope, registration));
            if (place.isPresent()) {
                return place.get();
            }
        }
        throw Problem.busy(); // Each time, room came between the two tries and was gone before the next.
    }

    private boolean take(EnvelopeId envelope, String registration, long amount) {
        Bson guard = SeededDefects.on("no-envelope-guard")
                ? eq("_id", envelope.toString())
                : and(
                        eq("_id", envelope.toString()),
                        exists("waiting.0", false),
                        updates.hasRoom(envelope, amount),
                        ne("taken.registration", registration));
        return collection
                        .updateOne(guard, Updates.combine(updates.taking(envelope, registration, amount)))
                        .getModifiedCount()
                == 1;
    }

    private Optional<Place> join(EnvelopeId envelope, String registration, long amount) {
        Document joined = collection.findOneAndUpdate(
                and(
                        eq("_id", envelope.toString()),
                        or(exists("waiting.0"), updates.hasNoRoom(envelope, amount)),
                        ne("taken.registration", registration),
                        ne("waiting.registration", registration)),
                updates.joining(registration, amount),
                new FindOneAndUpdateOptions()
                        .returnDocument(ReturnDocument.AFTER)
                        .projection(Projections.exclude("taken", "operations")));
        return Optional.ofNullable(joined).flatMap(document -> waiting(document, registration));
    }

    /** Guarded by the line's length and last entry: entries are only ever added behind, so a line with both unchanged is. */
    @Override
    public Map<String, Place> queue(EnvelopeId envelope, List<AllocatingInOrder.Claim> inOrder) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Document document = collection.find(eq("_id", envelope.toString())).first();
            if (document == null) {
                throw new IllegalStateException("No envelope " + envelope);
            }
            EnvelopeLine line = EnvelopeLine.of(document);
            List<AllocatingInOrder.Claim> missing = line.missing(inOrder);
            if (missing.isEmpty()) {
                return line.places(inOrder, cause(document));
            }
            collection.updateOne(and(eq("_id", envelope.toString()), line.unchanged()), updates.joining(missing));
        }
        throw Problem.busy();
    }

    /** Where a registration stands that an earlier try entered. */
    private Optional<Place> findPlace(EnvelopeId envelope, String registration) {
        Document document = collection.find(eq("_id", envelope.toString())).first();
        if (document == null) {
            throw new IllegalStateException("No envelope " + envelope);
        }
        return contains(EnvelopeDocuments.entries(document, "taken"), registration)
                ? Optional.of(new Place.Taken())
                : waiting(document, registration);
    }

    private static Optional<Place> waiting(Document document, String registration) {
        List<Envelope.Entry> line = EnvelopeDocuments.entries(document, "waiting");
        for (int i = 0; i < line.size(); i++) {
            if (line.get(i).registration().equals(registration)) {
                return Optional.of(new Place.Waiting(i + 1, cause(document)));
            }
        }
        return Optional.empty();
    }

    private static Cause cause(Document envelope) {
        Number places = envelope.get("placesAvailable", Number.class);
        return places != null && places.longValue() < 1 ? Cause.PLACES : Cause.AMOUNT;
    }

    @Override
    public Optional<String> promoteNext(EnvelopeId envelope) {
        Envelope.Entry first = queries.firstInLine(envelope);
        if (first == null) {
            return Optional.empty();
        }
        List<Bson> changes = updates.taking(envelope, first.registration(), first.amountCentimes());
        changes.add(Updates.popFirst("waiting"));
        boolean promoted = collection
                        .updateOne(
                                and(
                                        eq("_id", envelope.toString()),
                                        eq("waiting.0.registration", first.registration()),
                                        updates.hasRoom(envelope, first.amountCentimes()),
                                        ne("taken.registration", first.registration())),
                                Updates.combine(changes))
                        .getModifiedCount()
                == 1;
        return promoted ? Optional.of(first.registration()) : Optional.empty();
    }

    /** Not waited for on disk: if it is lost, the sweep does it again. */
    @Override
    public void post(EnvelopeId envelope, String registration) {
        setOnHeld(envelope, registration, Updates.set("taken.$.state", "POSTED"));
    }

    /** Not waited for on disk, either. */
    @Override
    public void reserve(EnvelopeId envelope, String registration, Instant until) {
        setOnHeld(envelope, registration, Updates.set("taken.$.until", Date.from(until)));
    }

    private void setOnHeld(EnvelopeId envelope, String registration, Bson change) {
        collection
                .withWriteConcern(WriteConcern.W1)
                .updateOne(
                        and(
                                eq("_id", envelope.toString()),
                                elemMatch("taken", and(eq("registration", registration), eq("state", "HELD")))),
                        change);
    }

    @Override
    public void release(EnvelopeId envelope, String registration) {
        Document mine = new Document("registration", registration);
        collection.updateOne(eq("_id", envelope.toString()), Updates.pull("waiting", mine));
        queries.placeOf(envelope, registration).ifPresent(entry -> {
            List<Bson> changes = updates.counting(envelope, -1, -entry.amountCentimes());
            changes.add(Updates.pull("taken", mine));
            collection.updateOne(
                    and(eq("_id", envelope.toString()), eq("taken.registration", registration)),
                    Updates.combine(changes));
        });
    }

    @Override
    public boolean hasPlace(EnvelopeId envelope, String registration) {
        return queries.placeOf(envelope, registration).isPresent();
    }

    @Override
    public Optional<Envelope> find(EnvelopeId envelope) {
        return queries.find(envelope);
    }

    @Override
    public List<Envelope> totals(List<EnvelopeId> envelopes) {
        return queries.totals(envelopes);
    }

    @Override
    public List<String> heldBefore(Instant time, int limit) {
        return queries.heldBefore(time, limit);
    }

    @Override
    public List<EnvelopeId> withRoomForTheFirstInLine() {
        return queries.withRoomForTheFirstInLine();
    }

    private static boolean contains(List<Envelope.Entry> entries, String registration) {
        return entries.stream().anyMatch(entry -> entry.registration().equals(registration));
    }
}
