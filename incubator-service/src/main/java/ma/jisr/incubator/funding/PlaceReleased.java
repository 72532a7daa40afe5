package ma.jisr.incubator.funding;

import java.time.Instant;

/** A registration gave its place back. */
public record PlaceReleased(String registration, String reference, String applicant, String province, Instant at)
        implements FundingFact {}
