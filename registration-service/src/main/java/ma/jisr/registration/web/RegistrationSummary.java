package ma.jisr.registration.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import ma.jisr.registration.registration.Category;
import ma.jisr.registration.registration.Registration;
import ma.jisr.registration.registration.Residence;
import ma.jisr.registration.registration.Status;
import org.jspecify.annotations.Nullable;

/** A registration as a line in a list; says nothing of the person. */
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
        @Nullable String commune) {

    static RegistrationSummary of(Registration registration) {
        Residence residence = registration.draft().applicant().residence();
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
                residence.commune());
    }
}
