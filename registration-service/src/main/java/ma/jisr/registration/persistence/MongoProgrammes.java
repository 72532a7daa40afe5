package ma.jisr.registration.persistence;

import ma.jisr.registration.programme.Programme;
import ma.jisr.registration.programme.Programmes;
import ma.jisr.starter.persistence.AggregateContext;
import ma.jisr.starter.persistence.AggregateDocuments;
import org.springframework.stereotype.Repository;

/** The copies of programmes in the collection {@code programmes}. */
@Repository
class MongoProgrammes extends AggregateDocuments<Programme> implements Programmes {

    MongoProgrammes(AggregateContext context) {
        super(context, "programmes", Programme.class);
    }
}
