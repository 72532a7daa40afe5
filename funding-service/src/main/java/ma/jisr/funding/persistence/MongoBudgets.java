package ma.jisr.funding.persistence;

import ma.jisr.funding.ledger.Budget;
import ma.jisr.funding.ledger.Budgets;
import ma.jisr.starter.persistence.AggregateContext;
import ma.jisr.starter.persistence.AggregateDocuments;
import org.springframework.stereotype.Repository;

/** What was booked of envelopes, in {@code ledger-budgets}; the id is the programme's code. */
@Repository
class MongoBudgets extends AggregateDocuments<Budget> implements Budgets {

    MongoBudgets(AggregateContext context) {
        super(context, "ledger-budgets", Budget.class);
    }
}
