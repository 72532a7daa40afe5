package ma.jisr.registration.account;

import ma.jisr.starter.privacy.Personal;
import org.jspecify.annotations.Nullable;

/** Where and in which language somebody wants to be told; e-mail only if she gave one. */
public record Contact(
        @Personal @Nullable String phone,
        @Personal @Nullable String email,
        Language language) {}
