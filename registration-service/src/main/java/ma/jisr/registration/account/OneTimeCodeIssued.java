package ma.jisr.registration.account;

import java.time.Instant;
import ma.jisr.starter.facts.Fact;

/**
 * Somebody asked for a one-time code.
 *
 * @param sealed address and code, readable by notification alone
 */
public record OneTimeCodeIssued(String request, Channel channel, Language language, Instant expiresAt, String sealed)
        implements Fact {}
