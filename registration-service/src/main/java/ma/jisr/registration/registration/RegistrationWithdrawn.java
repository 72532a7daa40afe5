package ma.jisr.registration.registration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** She no longer takes part; her place is free. */
public record RegistrationWithdrawn(
        String registration,
        String reference,
        String applicant,
        String programme,
        String province,
        @Nullable String reason,
        Instant at)
        implements RegistrationFact {}
