package ma.jisr.funding.ledger;

import ma.jisr.starter.aggregate.Aggregates;

/** What was booked of all programmes' envelopes, by the programme's code. */
public interface Budgets extends Aggregates<Budget> {}
