package ma.jisr.funding.transfer;

import ma.jisr.starter.aggregate.Aggregates;

/** All reports that were read. */
public interface ReadReports extends Aggregates<ReadReport> {}
