package ma.jisr.registration.registration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What proves the disability. */
public record Disability(
        @Nullable Proof proof,
        @Nullable String number,
        @Nullable LocalDate validUntil) {}
