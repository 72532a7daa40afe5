package ma.jisr.funding.cheque;

import java.time.Instant;
import ma.jisr.starter.facts.Fact;

/**
 * A code is to be sent to whom a cheque belongs. The key is the request's id.
 *
 * @param sealed the code, readable by notification alone
 */
public record HandoverCodeIssued(
        String request, String applicant, String cheque, String language, Instant expiresAt, String sealed)
        implements Fact {}
