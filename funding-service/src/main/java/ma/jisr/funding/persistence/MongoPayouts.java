package ma.jisr.funding.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.jisr.funding.figures.Payouts;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Reads from {@code payments}, by the index on the programme, what reached whom. */
@Repository
class MongoPayouts implements Payouts {

    private static final String REGISTRATION = "registration";
    private static final String AMOUNT = "amountCentimes";

    private final MongoCollection<Document> payments;

    MongoPayouts(MongoDatabase database) {
        this.payments = database.getCollection("payments");
    }

    @Override
    public Map<String, Long> paid(String programme) {
        Map<String, Long> paid = new HashMap<>();
        payments.find(and(eq("state.programme", programme), in("state.state", "SETTLED", "CASHED")))
                .projection(Projections.include("state." + REGISTRATION, "state." + AMOUNT))
                .forEach(payment -> paid.merge(
                        payment.getEmbedded(List.of("state", REGISTRATION), String.class),
                        payment.getEmbedded(List.of("state", AMOUNT), Number.class)
                                .longValue(),
                        Math::addExact));
        return paid;
    }
}
