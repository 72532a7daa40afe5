package ma.jisr.funding.allocation;

import java.time.Instant;

/** A registration gave its place back; the next in line gets it. */
public record PlaceReleased(
        String registration,
        String reference,
        String applicant,
        String programme,
        String province,
        long amountCentimes,
        Instant at)
        implements AllocationFact {}
