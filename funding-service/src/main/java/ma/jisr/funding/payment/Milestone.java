package ma.jisr.funding.payment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that she has reached.
 *
 * @param by the officer who attested it; null: the platform saw it by itself
 */
public record Milestone(String milestone, @Nullable String by, Instant at) {}
