package ma.jisr.incubator.placement;

import java.time.Instant;

/** No accredited incubator that serves her commune has room; she waits. */
public record PlacementDelayed(
        String registration, String reference, String applicant, String province, String commune, Instant at)
        implements PlacementFact {}
