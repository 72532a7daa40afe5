package ma.jisr.registration.registration;

import java.time.LocalDate;
import ma.jisr.registration.account.Language;
import org.jspecify.annotations.Nullable;

/** The person as she describes herself; identity number, phone and e-mail normalised where they are well formed. */
public record Applicant(
        @Nullable String nationalId,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable LocalDate birthDate,
        @Nullable Gender gender,
        @Nullable String phone,
        @Nullable String email,
        @Nullable Language language,
        @Nullable Education education,
        Residence residence) {

    public static final Applicant UNSAID =
            new Applicant(null, null, null, null, null, null, null, null, null, Residence.UNSAID);
}
