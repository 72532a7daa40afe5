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
        List<String> accessibility)
        implements RegistrationFact {

    public RegistrationSubmitted {
        Objects.requireNonNull(project, "project");
        accessibility = accessibility == null ? List.of() : List.copyOf(accessibility);
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
