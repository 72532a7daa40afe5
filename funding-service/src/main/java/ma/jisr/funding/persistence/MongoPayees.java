package ma.jisr.funding.persistence;

import ma.jisr.funding.payee.Payee;
import ma.jisr.funding.payee.Payees;
import ma.jisr.starter.persistence.AggregateContext;
import ma.jisr.starter.persistence.AggregateDocuments;
import org.springframework.stereotype.Repository;

/** Payees in {@code payees}; the id is the registration's. */
@Repository
class MongoPayees extends AggregateDocuments<Payee> implements Payees {

    MongoPayees(AggregateContext context) {
        super(context, "payees", Payee.class);
    }
}
