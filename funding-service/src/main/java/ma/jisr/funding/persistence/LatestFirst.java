package ma.jisr.funding.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.Date;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * A programme's aggregates, the latest first, and its index; those of one moment by id.
 *
 * @param time the field that orders them
 */
record LatestFirst(String time) {

    private static final String PROGRAMME = "state.programme";

    IndexModel index() {
        return new IndexModel(Indexes.compoundIndex(
                Indexes.ascending(PROGRAMME), Indexes.descending(time), Indexes.ascending("_id")));
    }

    Bson sort() {
        return Sorts.orderBy(Sorts.descending(time), Sorts.ascending("_id"));
    }

    /** @param last null: from the latest on */
    Bson after(String programme, @Nullable Instant last, String id) {
        if (last == null) {
            return eq(PROGRAMME, programme);
        }
        Date then = Date.from(last);
        return and(eq(PROGRAMME, programme), or(lt(time, then), and(eq(time, then), gt("_id", id))));
    }
}
