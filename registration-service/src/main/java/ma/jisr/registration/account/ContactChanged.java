package ma.jisr.registration.account;

import java.time.Instant;
import ma.jisr.starter.facts.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Where an applicant can be reached; the only fact that names an address.
 *
 * @param at since when
 */
public record ContactChanged(
        String applicant, String phone, @Nullable String email, Language language, Instant at) implements Fact {}
