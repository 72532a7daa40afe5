package ma.jisr.registration.architecture.broken.web;

import ma.jisr.registration.architecture.broken.persistence.Table;

/** Breaks the rule that adapters don't know each other. */
public record KnowsPersistence(Table table) {}
