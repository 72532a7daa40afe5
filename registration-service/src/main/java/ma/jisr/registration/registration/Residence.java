package ma.jisr.registration.registration;

import ma.jisr.starter.privacy.Personal;
import org.jspecify.annotations.Nullable;

/** Where the applicant lives; province and commune by their national codes. */
public record Residence(
        @Nullable String province,
        @Nullable String commune,
        @Personal @Nullable String address) {

    public static final Residence UNSAID = new Residence(null, null, null);
}
