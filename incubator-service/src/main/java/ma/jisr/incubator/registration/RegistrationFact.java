package ma.jisr.incubator.registration;

import ma.jisr.starter.facts.Fact;

/** What the registration service tells, as far as placements depend on it. */
public sealed interface RegistrationFact extends Fact permits RegistrationWithdrawn, RegistrationErased {}
