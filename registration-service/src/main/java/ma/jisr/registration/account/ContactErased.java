package ma.jisr.registration.account;

import ma.jisr.starter.facts.Tombstone;

/** Nobody is reached there any more: the topic forgets her contact. */
public record ContactErased(String applicant) implements Tombstone {}
