package ma.jisr.notification.code;

import java.time.Instant;
import ma.jisr.notification.template.Language;
import ma.jisr.starter.facts.Fact;

/** A code that somebody needs within minutes. */
public sealed interface CodeFact extends Fact permits OneTimeCodeIssued, HandoverCodeIssued {

    String request();

    Language language();

    Instant expiresAt();

    String sealed();
}
