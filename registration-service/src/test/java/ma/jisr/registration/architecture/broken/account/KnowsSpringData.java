package ma.jisr.registration.architecture.broken.account;

import org.springframework.data.annotation.Id;

/** Breaks the rule that features know no technology. */
public record KnowsSpringData(@Id String id) {}
