package ma.jisr.funding.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import ma.jisr.funding.allocation.Envelope;
import ma.jisr.funding.ledger.Whereabouts;
import ma.jisr.funding.ledger.Witnesses;
import ma.jisr.starter.persistence.NeedsIndexes;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Asks {@code envelopes}, by a range of {@code _id}, {@code payments} and {@code loans}, by an index on the programme. */
@Repository
class MongoWitnesses implements Witnesses, NeedsIndexes {

    private static final String PROGRAMME = "state.programme";
    private static final String AMOUNT = "state.amountCentimes";
    private static final List<String> STATE = List.of("state", "state");

    private static final List<String> OWED = List.of("state", "standing", "owedCentimes");

    private final MongoDatabase database;

    MongoWitnesses(MongoDatabase database) {
        this.database = database;
    }

    @Override
    public void prepare() {
        database.getCollection("payments").createIndex(Indexes.ascending(PROGRAMME));
    }

    @Override
    public List<EnvelopeTotals> envelopes(String programme) {
        return database.getCollection("envelopes")
                .find(and(gte("_id", programme + "/"), lt("_id", programme + "0"))) // '0' comes right after '/'.
                .map(EnvelopeDocuments::read)
                .map(MongoWitnesses::totals)
                .into(new ArrayList<>());
    }

    private static EnvelopeTotals totals(Envelope envelope) {
        long listed = envelope.taken().stream()
                .mapToLong(Envelope.Entry::amountCentimes)
                .sum();
        long posted = envelope.taken().stream()
                .filter(entry -> entry.state() == Envelope.State.POSTED)
                .mapToLong(Envelope.Entry::amountCentimes)
                .sum();
        return new EnvelopeTotals(
                envelope.id().province(),
                envelope.amountTotal(),
                envelope.amountCommitted(),
                envelope.amountAvailable(),
                listed,
                posted);
    }

    /** Served by the index on {@code state.programme}. */
    @Override
    public Map<Whereabouts, Long> payments(String programme) {
        Map<Whereabouts, Long> sums = new EnumMap<>(Whereabouts.class);
        database.getCollection("payments")
                .find(eq(PROGRAMME, programme))
                .projection(Projections.include("state.state", AMOUNT))
                .forEach(payment -> {
                    Whereabouts whereabouts = whereabouts(payment.getEmbedded(STATE, String.class));
                    sums.merge(whereabouts, centimes(payment), Math::addExact);
                });
        return sums;
    }

    private static long centimes(Document payment) {
        return payment.getEmbedded(List.of("state", "amountCentimes"), Number.class)
                .longValue();
    }

    /** Where a payment in this state says that its money is. */
    private static Whereabouts whereabouts(String state) {
        return switch (state) {
            case "APPROVED" -> Whereabouts.PAYABLE;
            case "SENT" -> Whereabouts.IN_TRANSIT;
            case "PRINTED", "ASSIGNED" -> Whereabouts.PRINTED;
            case "HANDED_OVER" -> Whereabouts.HANDED_OVER;
            case "SETTLED", "CASHED" -> Whereabouts.DRAWN;
            default -> Whereabouts.COMMITTED;
        };
    }

    /** Served by the index on {@code state.programme}. */
    @Override
    public long outstanding(String programme) {
        long sum = 0;
        for (Document loan : database.getCollection("loans")
                .find(eq(PROGRAMME, programme))
                .projection(Projections.include("state.standing.owedCentimes"))) {
            sum = Math.addExact(sum, loan.getEmbedded(OWED, Number.class).longValue());
        }
        return sum;
    }
}
