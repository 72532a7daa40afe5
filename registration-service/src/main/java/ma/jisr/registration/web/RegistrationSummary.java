package ma.jisr.registration.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import ma.jisr.registration.registration.Applicant;
import ma.jisr.registration.registration.Category;
import ma.jisr.registration.registration.Registration;
import ma.jisr.registration.registration.Residence;
import ma.jisr.registration.registration.Status;
import org.jspecify.annotations.Nullable;

/** A registration as a line in a list; of the person only what tells two lines apart ({@link Masking}). */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RegistrationSummary(
        String id,
        String reference,
        Status status,
        Instant createdAt,
        @Nullable Instant submittedAt,
        @Nullable String programme,
        @Nullable Category category,
        @Nullable String province,
        @Nullable String commune,
        @Nullable String nationalId,
        @Nullable String givenName,
        @Nullable String familyName) {

    static RegistrationSummary of(Registration registration) {
        Applicant applicant = registration.draft().applicant();
        Residence residence = applicant.residence();
        return new RegistrationSummary(
                registration.id(),
                registration.reference(),
                registration.progress().status(),
                registration.createdAt(),
                registration.submission() == null
                        ? null
                        : registration.submission().at(),
                registration.draft().programme(),
                registration.draft().category(),
                residence.province(),
                residence.commune(),
                Masking.ends(applicant.nationalId(), 2),
                Masking.initial(applicant.givenName()),
                Masking.initial(applicant.familyName()));
    }
}
