package ma.jisr.funding.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import ma.jisr.funding.allocation.Envelope;
import ma.jisr.funding.allocation.EnvelopeId;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** What is asked about envelopes: by {@code _id}, but for the sweep, which reads the few dozen envelopes there are. */
final class EnvelopeQueries {

    private final MongoCollection<Document> collection;

    EnvelopeQueries(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    Envelope.@Nullable Entry firstInLine(EnvelopeId envelope) {
        Document document = collection
                .find(eq("_id", envelope.toString()))
                .projection(Projections.fields(Projections.include("waiting"), Projections.slice("waiting", 1)))
                .first();
        List<Envelope.Entry> line = document == null ? List.of() : EnvelopeDocuments.entries(document, "waiting");
        return line.isEmpty() ? null : line.getFirst();
    }

    Optional<Envelope.Entry> placeOf(EnvelopeId envelope, String registration) {
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

    Optional<Envelope> find(EnvelopeId envelope) {
        return Optional.ofNullable(
                        collection.find(eq("_id", envelope.toString())).first())
                .map(EnvelopeDocuments::read);
    }

    List<Envelope> totals(List<EnvelopeId> envelopes) {
        return collection
                .find(in("_id", envelopes.stream().map(EnvelopeId::toString).toList()))
                .sort(Sorts.ascending("_id"))
                .projection(Projections.exclude("taken", "waiting"))
                .map(EnvelopeDocuments::read)
                .into(new ArrayList<>());
    }

    /** A place that is offered counts from the end of the offer on. */
    List<String> heldBefore(Instant time, int limit) {
        Date before = Date.from(time);
        Bson held = and(eq("state", "HELD"), lt("at", before));
        List<String> found = new ArrayList<>();
        collection
                .find(or(
                        elemMatch("taken", and(held, exists("until", false))),
                        elemMatch("taken", and(held, lt("until", before)))))
                .projection(Projections.include("taken"))
                .forEach(document -> EnvelopeDocuments.entries(document, "taken").stream()
                        .filter(entry -> entry.isHeldSinceBefore(time))
                        .map(Envelope.Entry::registration)
                        .forEach(found::add));
        return found.stream().limit(limit).toList();
    }

    List<EnvelopeId> withRoomForTheFirstInLine() {
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
}
