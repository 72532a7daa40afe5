package ma.jisr.funding.architecture.offenders.allocation;

import ma.jisr.funding.architecture.offenders.programme.Going;

/** One half of a cycle, with money that rounds. */
public record Round(Going going, double dirhams) {}
