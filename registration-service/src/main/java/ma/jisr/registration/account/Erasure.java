package ma.jisr.registration.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When somebody asked to be forgotten, and when she was. */
public record Erasure(Instant askedAt, @Nullable Instant endedAt) {}
