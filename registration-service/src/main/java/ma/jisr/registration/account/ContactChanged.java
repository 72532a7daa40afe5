package ma.jisr.registration.account;

import ma.jisr.starter.facts.Fact;
import org.jspecify.annotations.Nullable;

/** Where an applicant can be reached; the only fact that names an address. */
public record ContactChanged(
        String applicant, String phone, @Nullable String email, Language language) implements Fact {}
