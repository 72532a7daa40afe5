package ma.jisr.registration.registration;

import java.time.LocalDate;
import ma.jisr.registration.account.Language;
import ma.jisr.starter.privacy.Personal;
import org.jspecify.annotations.Nullable;

/** The person as she describes herself; identity number, phone and e-mail normalised where they are well formed. */
public record Applicant(
        @Personal @Nullable String nationalId,
        @Personal @Nullable String givenName,
        @Personal @Nullable String familyName,
        @Personal @Nullable LocalDate birthDate,
        @Nullable Gender gender,
        @Personal @Nullable String phone,
        @Personal @Nullable String email,
        @Nullable Language language,
        @Nullable Education education,
        Residence residence) {

    public static final Applicant UNSAID =
            new Applicant(null, null, null, null, null, null, null, null, null, Residence.UNSAID);
}
