package ma.jisr.registration.account;

import ma.jisr.starter.aggregate.Aggregates;

/** The code requests by the blind index of their address. */
public interface CodeRequests extends Aggregates<CodeRequest> {}
