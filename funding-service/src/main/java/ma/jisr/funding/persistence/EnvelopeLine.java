package ma.jisr.funding.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.size;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.jisr.funding.allocation.AllocatingInOrder.Claim;
import ma.jisr.funding.allocation.Cause;
import ma.jisr.funding.allocation.Envelope;
import ma.jisr.funding.allocation.Place;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Who is in an envelope, as it was read: who has a place, the rank of each who waits, and who is the last of them. */
record EnvelopeLine(
        Set<String> taken,
        Map<String, Integer> ranks,
        @Nullable String last) {

    static EnvelopeLine of(Document document) {
        Set<String> taken = new HashSet<>();
        EnvelopeDocuments.entries(document, "taken").forEach(each -> taken.add(each.registration()));
        Map<String, Integer> ranks = new HashMap<>();
        List<Envelope.Entry> waiting = EnvelopeDocuments.entries(document, "waiting");
        waiting.forEach(each -> ranks.put(each.registration(), ranks.size() + 1));
        return new EnvelopeLine(
                taken, ranks, waiting.isEmpty() ? null : waiting.getLast().registration());
    }

    List<Claim> missing(List<Claim> of) {
        return of.stream()
                .filter(each -> !taken.contains(each.registration()) && !ranks.containsKey(each.registration()))
                .toList();
    }

    /** The guard: holds as long as nobody has joined or left the line. */
    Bson unchanged() {
        Bson length = size("waiting", ranks.size());
        return last == null ? length : and(length, eq("waiting." + (ranks.size() - 1) + ".registration", last));
    }

    Map<String, Place> places(List<Claim> of, Cause cause) {
        Map<String, Place> places = new LinkedHashMap<>();
        for (Claim each : of) {
            Integer rank = ranks.get(each.registration());
            places.put(each.registration(), rank == null ? new Place.Taken() : new Place.Waiting(rank, cause));
        }
        return places;
    }
}
