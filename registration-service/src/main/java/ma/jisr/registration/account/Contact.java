package ma.jisr.registration.account;

import org.jspecify.annotations.Nullable;

/** Where and in which language somebody wants to be told; e-mail only if she gave one. */
public record Contact(@Nullable String phone, @Nullable String email, Language language) {}
