package ma.jisr.funding.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import ma.jisr.funding.payment.Payment;
import ma.jisr.funding.payment.Payments;
import ma.jisr.starter.persistence.AggregateContext;
import ma.jisr.starter.persistence.AggregateDocuments;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** Payments in {@code payments}. */
@Repository
class MongoPayments extends AggregateDocuments<Payment> implements Payments {

    private static final String BATCH = "state.batch";
    private static final String REGISTRATION = "state.registration";
    private static final String END_TO_END = "state.endToEnd";
    private static final String PROGRAMME = "state.programme";
    private static final String PROVINCE = "state.province";
    private static final String STATE = "state.state";
    private static final String CEREMONY = "state.cheque.ceremony";
    private static final String STALE_ON = "state.cheque.staleOn";

    MongoPayments(AggregateContext context) {
        super(context, "payments", Payment.class);
    }

    /** One for each query; sparse where only some payments have the field. */
    @Override
    protected List<IndexModel> indexes() {
        IndexOptions sparse = new IndexOptions().sparse(true);
        return List.of(
                new IndexModel(Indexes.ascending(BATCH)),
                new IndexModel(Indexes.ascending(REGISTRATION)),
                new IndexModel(Indexes.ascending(PROGRAMME, PROVINCE, STATE)),
                new IndexModel(Indexes.ascending(PROGRAMME, "_id")),
                new IndexModel(Indexes.ascending(END_TO_END), sparse),
                new IndexModel(Indexes.ascending(CEREMONY), sparse),
                new IndexModel(Indexes.ascending(STALE_ON), sparse));
    }

    /** Served by the index on {@code state.batch}. */
    @Override
    public List<Payment> ofBatch(String batch) {
        return all(eq(BATCH, batch));
    }

    /** Served by the index on {@code state.registration}. */
    @Override
    public List<Payment> ofRegistration(String registration) {
        return all(eq(REGISTRATION, registration));
    }

    /** Served by the index on {@code state.endToEnd}. */
    @Override
    public Optional<Payment> byEndToEnd(String endToEnd) {
        return Optional.ofNullable(collection().find(eq(END_TO_END, endToEnd)).first())
                .map(this::read);
    }

    /** Served by the index on programme, province and state. */
    @Override
    public List<Payment> printed(String programme, String province, int limit) {
        return collection()
                .find(and(eq(PROGRAMME, programme), eq(PROVINCE, province), eq(STATE, Payment.State.PRINTED.name())))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .map(this::read)
                .into(new ArrayList<>());
    }

    /** Served by the index on {@code state.cheque.ceremony}. */
    @Override
    public List<Payment> ofCeremony(String ceremony) {
        return all(eq(CEREMONY, ceremony));
    }

    /** Served by the index on {@code state.cheque.staleOn}; days are ISO texts, which sort as days do. */
    @Override
    public List<String> stale(LocalDate today, int limit) {
        return collection()
                .find(lte(STALE_ON, today.toString()))
                .projection(Projections.include("_id"))
                .limit(limit)
                .map((Document each) -> each.getString("_id"))
                .into(new ArrayList<>());
    }

    /** Served by the index on programme and id; reads as it goes. */
    @Override
    public void forEachOf(String programme, Consumer<Payment> visitor) {
        collection()
                .find(eq(PROGRAMME, programme))
                .projection(Projections.exclude("outbox", "inbox"))
                .sort(Sorts.ascending("_id"))
                .map(this::read)
                .forEach(visitor);
    }

    private List<Payment> all(Bson filter) {
        return collection()
                .find(filter)
                .sort(Sorts.ascending("_id"))
                .map(this::read)
                .into(new ArrayList<>());
    }
}
