package ma.jisr.registration.registration;

import org.jspecify.annotations.Nullable;

/** Whether she agreed to the text of that version (law 09-08). */
public record Consent(@Nullable Boolean given, @Nullable String version) {

    public static final Consent UNSAID = new Consent(null, null);
}
