package ma.jisr.registration.registration;

import org.jspecify.annotations.Nullable;

/** Where the applicant lives; province and commune by their national codes. */
public record Residence(
        @Nullable String province,
        @Nullable String commune,
        @Nullable String address) {

    public static final Residence UNSAID = new Residence(null, null, null);
}
