package ma.jisr.registration.persistence;

import ma.jisr.registration.staff.Administrators;
import ma.jisr.registration.staff.AdministratorsRegister;
import ma.jisr.starter.persistence.AggregateContext;
import ma.jisr.starter.persistence.AggregateDocuments;
import org.springframework.stereotype.Repository;

/** One document in the collection {@code administrators}. */
@Repository
class MongoAdministrators extends AggregateDocuments<Administrators> implements AdministratorsRegister {

    MongoAdministrators(AggregateContext context) {
        super(context, "administrators", Administrators.class);
    }
}
