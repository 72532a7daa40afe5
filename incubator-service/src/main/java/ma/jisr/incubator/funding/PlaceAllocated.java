package ma.jisr.incubator.funding;

import java.time.Instant;
import java.util.Set;

/** A registration was given a place of its province; so its applicant has to be placed with an incubator. */
public record PlaceAllocated(
        String registration,
        String reference,
        String applicant,
        String programme,
        String province,
        String commune,
        String sector,
        Set<String> accessibility,
        String language,
        Instant at)
        implements FundingFact {}
