package ma.jisr.funding.persistence;

import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import ma.jisr.funding.allotment.Allotment;
import ma.jisr.funding.allotment.Allotments;
import ma.jisr.starter.persistence.AggregateContext;
import ma.jisr.starter.persistence.AggregateDocuments;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Allotments in {@code allotments}, by the ids derived from their requests. */
@Repository
class MongoAllotments extends AggregateDocuments<Allotment> implements Allotments {

    private static final LatestFirst ORDER = new LatestFirst("state.signedAt");

    MongoAllotments(AggregateContext context) {
        super(context, "allotments", Allotment.class);
    }

    @Override
    protected List<IndexModel> indexes() {
        return List.of(ORDER.index(), Unsettled.index());
    }

    /** Served by the index on programme and time. */
    @Override
    public List<Allotment> ofProgramme(String programme, @Nullable Allotment last, int limit) {
        return collection()
                .find(ORDER.after(programme, last == null ? null : last.signedAt(), last == null ? "" : last.id()))
                .sort(ORDER.sort())
                .limit(limit)
                .map(this::read)
                .into(new ArrayList<>());
    }

    /** Served by the index on {@code state.unsettledSince}. */
    @Override
    public List<String> unsettledBefore(Instant time, int limit) {
        return collection()
                .find(lt(Unsettled.SINCE, Date.from(time)))
                .projection(Projections.include("_id"))
                .limit(limit)
                .map((Document each) -> each.getString("_id"))
                .into(new ArrayList<>());
    }
}
