package ma.jisr.funding.persistence;

import com.mongodb.client.model.IndexModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import ma.jisr.funding.allotment.Allotment;
import ma.jisr.funding.allotment.Allotments;
import ma.jisr.starter.persistence.AggregateContext;
import ma.jisr.starter.persistence.AggregateDocuments;
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
        return Unsettled.before(collection(), time, limit);
    }
}
