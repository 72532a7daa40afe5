package ma.jisr.notification.funding;

import java.time.Instant;

/** A place is hers if she accepts it in time. */
public record PlaceOffered(
        String registration,
        String reference,
        String applicant,
        String province,
        long amountCentimes,
        Instant expiresAt)
        implements FundingFact {}
