package ma.jisr.funding.allocation;

import java.time.Instant;

/** She didn't accept the place in time; it goes to the next in line. */
public record OfferExpired(
        String registration, String reference, String applicant, String programme, String province, Instant at)
        implements AllocationFact {}
