package ma.jisr.registration.registration;

import org.jspecify.annotations.Nullable;

/** What a person may put right in a file at any time, because no rule has judged it; null leaves it as it is. */
public record Correction(
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String email,
        @Nullable String address) {

    Draft of(Draft draft) {
        Applicant was = draft.applicant();
        Residence residence = was.residence();
        Applicant right = new Applicant(
                was.nationalId(),
                or(givenName, was.givenName()),
                or(familyName, was.familyName()),
                was.birthDate(),
                was.gender(),
                was.phone(),
                or(email, was.email()),
                was.language(),
                was.education(),
                new Residence(residence.province(), residence.commune(), or(address, residence.address())));
        return new Draft(
                draft.programme(),
                draft.category(),
                right,
                draft.cooperative(),
                draft.disability(),
                draft.project(),
                draft.accessibility(),
                draft.consent());
    }

    private static @Nullable String or(@Nullable String next, @Nullable String was) {
        return next == null ? was : next;
    }
}
