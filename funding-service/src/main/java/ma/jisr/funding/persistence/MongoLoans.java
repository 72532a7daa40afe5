package ma.jisr.funding.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ma.jisr.funding.loan.Loan;
import ma.jisr.funding.loan.Loans;
import ma.jisr.funding.loan.Standing;
import ma.jisr.starter.persistence.AggregateContext;
import ma.jisr.starter.persistence.AggregateDocuments;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Loans in {@code loans}; the id is the registration's and {@code -loan}. */
@Repository
class MongoLoans extends AggregateDocuments<Loan> implements Loans {

    private static final String REFERENCE = "state.reference";
    private static final String PROGRAMME = "state.programme";
    private static final String STATE = "state.standing.state";
    private static final String NEXT_ON = "state.standing.nextOn";
    private static final String OLDEST_DUE_ON = "state.standing.oldestDueOn";

    MongoLoans(AggregateContext context) {
        super(context, "loans", Loan.class);
    }

    /** Days are ISO texts, which sort as days do. */
    @Override
    protected List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.ascending(REFERENCE), new IndexOptions().sparse(true)),
                new IndexModel(Indexes.ascending(NEXT_ON), new IndexOptions().sparse(true)),
                new IndexModel(Indexes.ascending(OLDEST_DUE_ON), new IndexOptions().sparse(true)),
                new IndexModel(Indexes.ascending(STATE, "_id")),
                new IndexModel(Indexes.ascending(PROGRAMME, "_id")));
    }

    /** Served by the index on {@code state.reference}. */
    @Override
    public Optional<Loan> ofReference(String reference) {
        return Optional.ofNullable(collection().find(eq(REFERENCE, reference)).first())
                .map(this::read);
    }

    /** Served by the index on {@code state.standing.nextOn}. */
    @Override
    public List<String> toTellOn(LocalDate day, int limit) {
        return collection()
                .find(lte(NEXT_ON, day.toString()))
                .projection(Projections.include("_id"))
                .limit(limit)
                .map((Document each) -> each.getString("_id"))
                .into(new ArrayList<>());
    }

    /** Served by the index on the programme, the state or the oldest due day, or by that on {@code _id}. */
    @Override
    public List<Loan> page(
            @Nullable String programme,
            Standing.@Nullable State state,
            @Nullable LocalDate dueBefore,
            String after,
            int limit) {
        List<Bson> all = new ArrayList<>();
        all.add(gt("_id", after));
        all.add(state == null ? ne(STATE, Standing.State.NOT_PAID_OUT.name()) : eq(STATE, state.name()));
        if (programme != null) {
            all.add(eq(PROGRAMME, programme));
        }
        if (dueBefore != null) {
            all.add(lt(OLDEST_DUE_ON, dueBefore.toString()));
        }
        return collection()
                .find(and(all))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .map(this::read)
                .into(new ArrayList<>());
    }
}
