package ma.jisr.funding.transfer;

import java.time.Instant;

/** A bank's report that was read; its id is the digest of its bytes. */
public record ReadReport(String message, String by, Instant at) {}
