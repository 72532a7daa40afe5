package ma.jisr.registration.architecture.broken.messaging;

import ma.jisr.registration.architecture.broken.web.Page;

/** Breaks the rule that adapters don't know each other. */
public record KnowsThePage(Page page) {}
