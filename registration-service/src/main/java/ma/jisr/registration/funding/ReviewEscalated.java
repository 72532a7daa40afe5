package ma.jisr.registration.funding;

import java.time.Instant;

/** Nobody has looked at the file in time; for staff to know. */
public record ReviewEscalated(String registration, Instant dueAt, Instant at) implements FundingFact {}
