package ma.jisr.notification.contact;

import java.time.Instant;
import ma.jisr.notification.template.Language;
import ma.jisr.starter.facts.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Where an applicant can be reached from now on, as registration says it.
 *
 * @param at since when; older facts don't say it
 */
public record ContactChanged(
        String applicant,
        String phone,
        @Nullable String email,
        Language language,
        @Nullable Instant at) implements Fact {}
