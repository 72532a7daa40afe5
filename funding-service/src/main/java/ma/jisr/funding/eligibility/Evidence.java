package ma.jisr.funding.eligibility;

import java.time.Instant;
import ma.jisr.funding.registration.RegistrationSubmitted;
import ma.jisr.funding.registration.RegistrationSubmitted.Cooperative;
import ma.jisr.funding.registration.RegistrationSubmitted.Disability;
import ma.jisr.funding.registration.RegistrationSubmitted.Project;
import org.jspecify.annotations.Nullable;

/**
 * What rules may look at in one registration, and nothing that says who it is. Kept with the decision, so that it can be
 * made again.
 *
 * @param province where she lives, or where the cooperative has its seat
 * @param age full years on the day of submission
 * @param runningGrants grants that she had from other programmes when it was judged; null if no rule asked
 */
public record Evidence(
        Instant submittedAt,
        String province,
        String commune,
        int age,
        String gender,
        @Nullable String education,
        @Nullable Cooperative cooperative,
        @Nullable Disability disability,
        Project project,
        @Nullable Long runningGrants) {

    public static Evidence of(RegistrationSubmitted registration) {
        return new Evidence(
                registration.submittedAt(),
                registration.province(),
                registration.commune(),
                registration.age(),
                registration.gender(),
                registration.education(),
                registration.cooperative(),
                registration.disability(),
                registration.project(),
                null);
    }

    public Evidence withRunningGrants(long running) {
        return new Evidence(
                submittedAt, province, commune, age, gender, education, cooperative, disability, project, running);
    }
}
