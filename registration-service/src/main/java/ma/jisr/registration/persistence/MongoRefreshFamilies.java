package ma.jisr.registration.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import ma.jisr.registration.account.RefreshFamilies;
import ma.jisr.registration.account.RefreshFamily;
import ma.jisr.starter.persistence.AggregateContext;
import ma.jisr.starter.persistence.AggregateDocuments;
import org.springframework.stereotype.Repository;

/** The long sign-ins in the collection {@code refresh_families}. */
@Repository
class MongoRefreshFamilies extends AggregateDocuments<RefreshFamily> implements RefreshFamilies {

    private static final String ENDS_AT = "state.endsAt";
    private static final String ACCOUNT = "state.account";
    private static final String ENDED = "state.ended";

    MongoRefreshFamilies(AggregateContext context) {
        super(context, "refresh_families", RefreshFamily.class);
    }

    @Override
    protected List<IndexModel> indexes() {
        return List.of(new IndexModel(Indexes.ascending(ENDS_AT)), new IndexModel(Indexes.ascending(ACCOUNT)));
    }

    /** Each document in one step that moves its version, so that a rotation just under way finds out. */
    @Override
    public void endAllOf(String account) {
        collection()
                .updateMany(and(eq(ACCOUNT, account), eq(ENDED, false)), combine(set(ENDED, true), inc("version", 1L)));
    }

    @Override
    public void forgetEndedBefore(Instant time) {
        collection().deleteMany(lt(ENDS_AT, Date.from(time)));
    }
}
