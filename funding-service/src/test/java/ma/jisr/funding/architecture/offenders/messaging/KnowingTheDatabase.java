package ma.jisr.funding.architecture.offenders.messaging;

import ma.jisr.funding.architecture.offenders.persistence.Stores;

/** Messaging that knows persistence. */
public record KnowingTheDatabase(Stores stores) {}
