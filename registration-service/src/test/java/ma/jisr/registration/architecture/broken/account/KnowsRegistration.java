package ma.jisr.registration.architecture.broken.account;

import ma.jisr.registration.registration.Status;

/** Breaks the rule that accounts know nothing of registrations. */
public record KnowsRegistration(Status status) {}
