package ma.jisr.notification.contact;

import ma.jisr.notification.template.Language;
import ma.jisr.starter.facts.Fact;
import org.jspecify.annotations.Nullable;

/** Where an applicant can be reached from now on, as registration says it. */
public record ContactChanged(
        String applicant, String phone, @Nullable String email, Language language) implements Fact {}
