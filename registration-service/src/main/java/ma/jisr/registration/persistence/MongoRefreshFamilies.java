package ma.jisr.registration.persistence;

import ma.jisr.registration.account.RefreshFamilies;
import ma.jisr.registration.account.RefreshFamily;
import ma.jisr.starter.persistence.AggregateContext;
import ma.jisr.starter.persistence.AggregateDocuments;
import org.springframework.stereotype.Repository;

/** The long sign-ins in the collection {@code refresh_families}. */
@Repository
class MongoRefreshFamilies extends AggregateDocuments<RefreshFamily> implements RefreshFamilies {

    MongoRefreshFamilies(AggregateContext context) {
        super(context, "refresh_families", RefreshFamily.class);
    }
}
