package ma.jisr.funding.allocation;

import java.time.Instant;
import java.util.List;

/** A registration has a place of its province, and the amount is reserved. Holds what an incubator needs to place her. */
public record PlaceAllocated(
        String registration,
        String reference,
        String applicant,
        String programme,
        String province,
        String commune,
        String sector,
        List<String> accessibility,
        String language,
        long amountCentimes,
        Instant at)
        implements AllocationFact {}
