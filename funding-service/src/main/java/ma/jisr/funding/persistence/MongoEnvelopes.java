package ma.jisr.funding.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
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
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import ma.jisr.funding.allocation.Cause;
import ma.jisr.funding.allocation.Envelope;
import ma.jisr.funding.allocation.EnvelopeId;
import ma.jisr.funding.allocation.Envelopes;
import ma.jisr.funding.allocation.Place;
import ma.jisr.starter.faults.SeededDefects;
import ma.jisr.starter.problem.Problem;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Envelopes in {@code envelopes}: {@code {_id: "programme/province", placesTotal, placesTaken, placesAvailable,
 * amountTotal, amountCommitted, amountAvailable, amountPaid, taken: [{registration, amountCentimes, state, at}], waiting:
 * [{registration, amountCentimes}]}}.
 *
 * <p>Every step is one update of one document, whose filter is the guard. All queries are by {@code _id}, but those of
 * the sweep, which read the few dozen envelopes there are.
 */
@Repository
class MongoEnvelopes implements Envelopes {

    private static final int ATTEMPTS = 100;

    private final MongoCollection<Document> collection;
    private final Clock clock;

    /** Whether an envelope counts places; never changes once it is open. */
    private final Map<EnvelopeId, Boolean> countsPlaces = new ConcurrentHashMap<>();

    MongoEnvelopes(MongoDatabase database, Clock clock) {
        this.collection = database.getCollection("envelopes");
        this.clock = clock;
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
                        hasRoom(envelope, amount),
                        ne("taken.registration", registration));
        return collection
                        .updateOne(guard, Updates.combine(taking(envelope, registration, amount)))
                        .getModifiedCount()
                == 1;
    }

    private Optional<Place> join(EnvelopeId envelope, String registration, long amount) {
        Document joined = collection.findOneAndUpdate(
                and(
                        eq("_id", envelope.toString()),
                        or(exists("waiting.0"), hasNoRoom(envelope, amount)),
                        ne("taken.registration", registration),
                        ne("waiting.registration", registration)),
                Updates.push("waiting", entry(registration, amount)),
                new FindOneAndUpdateOptions()
                        .returnDocument(ReturnDocument.AFTER)
                        .projection(Projections.exclude("taken")));
        return Optional.ofNullable(joined).flatMap(document -> waiting(document, registration));
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
        Envelope.Entry first = firstInLine(envelope);
        if (first == null) {
            return Optional.empty();
        }
        List<Bson> changes = taking(envelope, first.registration(), first.amountCentimes());
        changes.add(Updates.popFirst("waiting"));
        boolean promoted = collection
                        .updateOne(
                                and(
                                        eq("_id", envelope.toString()),
                                        eq("waiting.0.registration", first.registration()),
                                        hasRoom(envelope, first.amountCentimes()),
                                        ne("taken.registration", first.registration())),
                                Updates.combine(changes))
                        .getModifiedCount()
                == 1;
        return promoted ? Optional.of(first.registration()) : Optional.empty();
    }

    private Envelope.@Nullable Entry firstInLine(EnvelopeId envelope) {
        Document document = collection
                .find(eq("_id", envelope.toString()))
                .projection(Projections.fields(Projections.include("waiting"), Projections.slice("waiting", 1)))
                .first();
        List<Envelope.Entry> line = document == null ? List.of() : EnvelopeDocuments.entries(document, "waiting");
        return line.isEmpty() ? null : line.getFirst();
    }

    /** Not waited for on disk: if it is lost, the sweep does it again. */
    @Override
    public void post(EnvelopeId envelope, String registration) {
        collection
                .withWriteConcern(WriteConcern.W1)
                .updateOne(
                        and(
                                eq("_id", envelope.toString()),
                                elemMatch("taken", and(eq("registration", registration), eq("state", "HELD")))),
                        Updates.set("taken.$.state", "POSTED"));
    }

    @Override
    public void release(EnvelopeId envelope, String registration) {
        Document mine = new Document("registration", registration);
        collection.updateOne(eq("_id", envelope.toString()), Updates.pull("waiting", mine));
        placeOf(envelope, registration).ifPresent(entry -> {
            List<Bson> changes = counting(envelope, -1, -entry.amountCentimes());
            changes.add(Updates.pull("taken", mine));
            collection.updateOne(
                    and(eq("_id", envelope.toString()), eq("taken.registration", registration)),
                    Updates.combine(changes));
        });
    }

    @Override
    public boolean hasPlace(EnvelopeId envelope, String registration) {
        return placeOf(envelope, registration).isPresent();
    }

    private Optional<Envelope.Entry> placeOf(EnvelopeId envelope, String registration) {
        Document found = collection
                .find(and(eq("_id", envelope.toString()), eq("taken.registration", registration)))
                .projection(Projections.include("taken"))
                .first();
        return found == null
                ? Optional.empty()
                : EnvelopeDocuments.entries(found, "taken").stream()
                        .filter(entry -> entry.registration().equals(registration))
                        .findFirst();
    }

    @Override
    public Optional<Envelope> find(EnvelopeId envelope) {
        return Optional.ofNullable(
                        collection.find(eq("_id", envelope.toString())).first())
                .map(EnvelopeDocuments::read);
    }

    @Override
    public List<Envelope> totals(List<EnvelopeId> envelopes) {
        return collection
                .find(in("_id", envelopes.stream().map(EnvelopeId::toString).toList()))
                .sort(Sorts.ascending("_id"))
                .projection(Projections.exclude("taken", "waiting"))
                .map(EnvelopeDocuments::read)
                .into(new ArrayList<>());
    }

    @Override
    public List<String> heldBefore(Instant time, int limit) {
        List<String> held = new ArrayList<>();
        collection
                .find(elemMatch("taken", and(eq("state", "HELD"), lt("at", Date.from(time)))))
                .projection(Projections.include("taken"))
                .forEach(document -> EnvelopeDocuments.entries(document, "taken").stream()
                        .filter(entry -> entry.state() == Envelope.State.HELD)
                        .filter(entry -> entry.at() != null && entry.at().isBefore(time))
                        .map(Envelope.Entry::registration)
                        .forEach(held::add));
        return held.stream().limit(limit).toList();
    }

    @Override
    public List<EnvelopeId> withRoomForTheFirstInLine() {
        List<EnvelopeId> found = new ArrayList<>();
        collection
                .find(exists("waiting.0"))
                .projection(Projections.exclude("taken"))
                .forEach(document -> {
                    Envelope envelope = EnvelopeDocuments.read(document);
                    Long places = envelope.placesAvailable();
                    boolean fits = envelope.waiting().getFirst().amountCentimes() <= envelope.amountAvailable();
                    if (fits && (places == null || places > 0)) {
                        found.add(envelope.id());
                    }
                });
        return found;
    }

    private Bson hasRoom(EnvelopeId envelope, long amount) {
        Bson money = gte("amountAvailable", amount);
        return countsPlaces(envelope) ? and(money, gte("placesAvailable", 1L)) : money;
    }

    private Bson hasNoRoom(EnvelopeId envelope, long amount) {
        Bson money = lt("amountAvailable", amount);
        return countsPlaces(envelope) ? or(money, lt("placesAvailable", 1L)) : money;
    }

    private List<Bson> taking(EnvelopeId envelope, String registration, long amount) {
        List<Bson> changes = counting(envelope, 1, amount);
        Document entry = entry(registration, amount).append("state", "HELD").append("at", Date.from(clock.instant()));
        changes.add(Updates.push("taken", entry));
        return changes;
    }

    private List<Bson> counting(EnvelopeId envelope, long places, long amount) {
        List<Bson> changes = new ArrayList<>();
        changes.add(Updates.inc("placesTaken", places));
        changes.add(Updates.inc("amountCommitted", amount));
        changes.add(Updates.inc("amountAvailable", -amount));
        if (countsPlaces(envelope)) {
            changes.add(Updates.inc("placesAvailable", -places));
        }
        return changes;
    }

    /** @throws IllegalStateException if there is no such envelope */
    private boolean countsPlaces(EnvelopeId envelope) {
        return countsPlaces.computeIfAbsent(envelope, id -> {
            Document document = collection
                    .find(eq("_id", id.toString()))
                    .projection(Projections.include("placesTotal"))
                    .first();
            if (document == null) {
                throw new IllegalStateException("No envelope " + id);
            }
            return document.get("placesTotal") != null;
        });
    }

    private static Document entry(String registration, long amount) {
        return new Document("registration", registration).append("amountCentimes", amount);
    }

    private static boolean contains(List<Envelope.Entry> entries, String registration) {
        return entries.stream().anyMatch(entry -> entry.registration().equals(registration));
    }
}
