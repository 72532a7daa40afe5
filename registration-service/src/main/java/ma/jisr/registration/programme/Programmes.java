package ma.jisr.registration.programme;

import ma.jisr.starter.aggregate.Aggregates;

/** The published programmes by their code. */
public interface Programmes extends Aggregates<Programme> {}
