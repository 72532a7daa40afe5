package ma.jisr.funding.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import ma.jisr.funding.programme.Category;
import org.jspecify.annotations.Nullable;

/**
 * An applicant submitted her registration; funding judges it.
 *
 * @param province where she lives, or where the cooperative has its seat
 * @param age full years on the day of submission
 * @param holder blind index of who would hold a grant, the same under any account; null in older facts
 * @param project required here, although the contract leaves it open: nothing can be judged without it
 */
public record RegistrationSubmitted(
        String registration,
        String reference,
        String applicant,
        String programme,
        Category category,
        String province,
        String commune,
        Instant submittedAt,
        String language,
        int age,
        String gender,
        @Nullable String education,
        @Nullable Cooperative cooperative,
        @Nullable Disability disability,
        Project project,
        List<String> accessibility,
        @Nullable String holder)
        implements RegistrationFact {

    public RegistrationSubmitted {
        Objects.requireNonNull(project, "project");
        accessibility = accessibility == null ? List.of() : List.copyOf(accessibility);
    }

    /** A fact of before anybody told who would hold the grant. */
    public RegistrationSubmitted(
            String registration,
            String reference,
            String applicant,
            String programme,
            Category category,
            String province,
            String commune,
            Instant submittedAt,
            String language,
            int age,
            String gender,
            @Nullable String education,
            @Nullable Cooperative cooperative,
            @Nullable Disability disability,
            Project project,
            List<String> accessibility) {
        this(
                registration,
                reference,
                applicant,
                programme,
                category,
                province,
                commune,
                submittedAt,
                language,
                age,
                gender,
                education,
                cooperative,
                disability,
                project,
                accessibility,
                null);
    }

    /** Under what her grants are remembered: the blind index, or the account where there is none. */
    public String grantHolder() {
        return holder == null ? applicant : holder;
    }

    /** The cooperative that registers as one body. */
    public record Cooperative(long capitalCentimes, int members, int women, boolean registered) {}

    /**
     * How a disability is proved.
     *
     * @param proof CARD or CERTIFICATE
     */
    public record Disability(String proof, @Nullable LocalDate validUntil) {}

    /** What she wants to do, and with which money. */
    public record Project(
            String sector,
            String stage,
            @Nullable LocalDate startedOn,
            long costCentimes,
            long requestedCentimes,
            long ownCashCentimes,
            long ownInKindCentimes,
            int jobs) {}
}
