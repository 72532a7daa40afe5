package ma.jisr.registration.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import ma.jisr.registration.account.Language;
import org.jspecify.annotations.Nullable;

/**
 * A registration is complete and asks to be judged; what rules need of it, and no more.
 *
 * @param holder blind index of the person, or of the cooperative, as a holder of grants: the same under any account
 * @param age in full years on the day of submission
 */
public record RegistrationSubmitted(
        String registration,
        String reference,
        String applicant,
        @Nullable String holder,
        String programme,
        Category category,
        String province,
        String commune,
        Instant submittedAt,
        Language language,
        int age,
        Gender gender,
        Education education,
        @Nullable SubmittedCooperative cooperative,
        @Nullable SubmittedDisability disability,
        SubmittedProject project,
        List<Accessibility> accessibility)
        implements RegistrationFact {

    /** The cooperative's figures. */
    public record SubmittedCooperative(long capitalCentimes, int members, int women, boolean registered) {}

    /** What proves the disability, without its number. */
    public record SubmittedDisability(Proof proof, @Nullable LocalDate validUntil) {}

    /** The project's figures. */
    public record SubmittedProject(
            Sector sector,
            Stage stage,
            @Nullable LocalDate startedOn,
            long costCentimes,
            long requestedCentimes,
            long ownCashCentimes,
            long ownInKindCentimes,
            int jobs) {}
}
