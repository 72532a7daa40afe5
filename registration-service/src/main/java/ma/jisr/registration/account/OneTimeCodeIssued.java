package ma.jisr.registration.account;

import java.time.Instant;
import ma.jisr.starter.facts.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asked for a one-time code.
 *
 * @param sealed address and code, readable by notification alone
 * @param purpose what the code is for; null: to sign in
 */
public record OneTimeCodeIssued(
        String request,
        Channel channel,
        Language language,
        Instant expiresAt,
        String sealed,
        @Nullable CodePurpose purpose)
        implements Fact {}
