package ma.jisr.registration.registration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When the registration was submitted.
 *
 * @param key the caller's name for that request, so that a repeated one is known as such
 * @param consent how the applicant agreed, if an agent submitted it
 */
public record Submission(
        Instant at, @Nullable String key, @Nullable ProvenConsent consent) {}
