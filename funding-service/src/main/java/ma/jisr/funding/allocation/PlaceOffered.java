package ma.jisr.funding.allocation;

import java.time.Instant;

/**
 * A freed place is hers if she accepts it in time; it and the amount are held for her until then.
 *
 * @param expiresAt the end of the last day, in Morocco
 */
public record PlaceOffered(
        String registration,
        String reference,
        String applicant,
        String programme,
        String province,
        long amountCentimes,
        Instant expiresAt,
        Instant at)
        implements AllocationFact {}
