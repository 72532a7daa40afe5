package ma.jisr.registration.registration;

import java.time.LocalDate;
import ma.jisr.starter.privacy.Personal;
import org.jspecify.annotations.Nullable;

/** What proves the disability. */
public record Disability(
        @Personal @Nullable Proof proof,
        @Personal @Nullable String number,
        @Personal @Nullable LocalDate validUntil) {}
