package ma.jisr.registration.architecture.broken.account;

import org.springframework.http.HttpStatus;

/** Breaks the rule that features know no technology. */
public record KnowsWeb(HttpStatus status) {}
