package ma.jisr.registration.incubator;

import java.time.Instant;

/** She is no longer with her incubator, or no longer waits for one. */
public record PlacementEnded(String registration, Instant at) implements IncubatorFact {}
