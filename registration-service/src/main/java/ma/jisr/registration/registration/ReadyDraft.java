package ma.jisr.registration.registration;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import ma.jisr.registration.account.BlindIndex;
import ma.jisr.registration.registration.RegistrationSubmitted.SubmittedCooperative;
import ma.jisr.registration.registration.RegistrationSubmitted.SubmittedDisability;
import ma.jisr.registration.registration.RegistrationSubmitted.SubmittedProject;
import org.jspecify.annotations.Nullable;

/**
 * A draft that {@link SubmissionRules} has found complete.
 *
 * @param day the day on which it was, where the programme is
 * @param holder blind index of who would hold the grant; null as long as nobody asked
 */
record ReadyDraft(Draft draft, LocalDate day, @Nullable String holder) {

    ReadyDraft(Draft draft, LocalDate day) {
        this(draft, day, null);
    }

    /** A cooperative holds its own grants, whoever typed its registration. */
    ReadyDraft withHolder(BlindIndex index) {
        Cooperative cooperative = draft.cooperative();
        String number = cooperative == null ? null : cooperative.registerNumber();
        return new ReadyDraft(
                draft,
                day,
                number == null ? index.ofGrantHolder(nationalId()) : index.ofGrantHoldingCooperative(number));
    }

    String programme() {
        return requireNonNull(draft.programme());
    }

    String nationalId() {
        return requireNonNull(draft.applicant().nationalId());
    }

    RegistrationSubmitted submitted(Registration registration, Instant now) {
        Applicant applicant = draft.applicant();
        return new RegistrationSubmitted(
                registration.id(),
                registration.reference(),
                registration.applicant(),
                holder,
                programme(),
                requireNonNull(draft.category()),
                requireNonNull(applicant.residence().province()),
                requireNonNull(applicant.residence().commune()),
                now,
                requireNonNull(applicant.language()),
                Registration.age(requireNonNull(applicant.birthDate()), day),
                requireNonNull(applicant.gender()),
                requireNonNull(applicant.education()),
                cooperative(draft.cooperative()),
                disability(draft.disability()),
                project(draft.project()),
                draft.accessibility());
    }

    private static @Nullable SubmittedCooperative cooperative(@Nullable Cooperative told) {
        return told == null
                ? null
                : new SubmittedCooperative(
                        requireNonNull(told.capitalCentimes()),
                        requireNonNull(told.members()),
                        requireNonNull(told.women()),
                        told.registerNumber() != null);
    }

    private static @Nullable SubmittedDisability disability(@Nullable Disability told) {
        return told == null ? null : new SubmittedDisability(requireNonNull(told.proof()), told.validUntil());
    }

    private static SubmittedProject project(Project told) {
        return new SubmittedProject(
                requireNonNull(told.sector()),
                requireNonNull(told.stage()),
                told.startedOn(),
                requireNonNull(told.costCentimes()),
                requireNonNull(told.requestedCentimes()),
                requireNonNull(told.ownCashCentimes()),
                requireNonNull(told.ownInKindCentimes()),
                requireNonNull(told.jobs()));
    }
}
