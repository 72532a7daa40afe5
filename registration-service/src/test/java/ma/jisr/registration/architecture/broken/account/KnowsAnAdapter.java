package ma.jisr.registration.architecture.broken.account;

import ma.jisr.registration.architecture.broken.web.Page;

/** Breaks the rule that adapters point inward. */
public record KnowsAnAdapter(Page page) {}
