package ma.jisr.incubator.placement;

import java.time.Duration;

/** How long a placement may hang between two of its steps before the sweep takes it for left behind. */
public record Patience(Duration time) {}
