package ma.jisr.registration.persistence;

import static com.mongodb.client.model.Filters.lt;

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

    MongoRefreshFamilies(AggregateContext context) {
        super(context, "refresh_families", RefreshFamily.class);
    }

    @Override
    protected List<IndexModel> indexes() {
        return List.of(new IndexModel(Indexes.ascending(ENDS_AT)));
    }

    @Override
    public void forgetEndedBefore(Instant time) {
        collection().deleteMany(lt(ENDS_AT, Date.from(time)));
    }
}
