package ma.jisr.funding.payee;

import ma.jisr.starter.aggregate.Aggregates;

/** All payees, by their registration's id. */
public interface Payees extends Aggregates<Payee> {}
