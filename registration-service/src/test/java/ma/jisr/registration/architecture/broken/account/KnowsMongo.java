package ma.jisr.registration.architecture.broken.account;

import org.bson.Document;

/** Breaks the rule that features know no technology. */
public record KnowsMongo(Document document) {}
