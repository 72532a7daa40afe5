package ma.jisr.funding.allocation;

import java.time.Instant;

/** When an allocation came to stand where. */
public record Moment(Status status, Instant at) {}
