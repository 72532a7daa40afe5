package ma.jisr.registration.client;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A client's secret, known only by its hash.
 *
 * @param until when it ends; null: when there is another one
 */
public record ClientSecret(String hash, @Nullable Instant until) {}
