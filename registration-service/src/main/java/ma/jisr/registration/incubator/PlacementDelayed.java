package ma.jisr.registration.incubator;

import java.time.Instant;

/** No accredited incubator that serves her commune has room yet. */
public record PlacementDelayed(String registration, Instant at) implements IncubatorFact {}
