package ma.jisr.registration.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import ma.jisr.starter.aggregate.Decided;
import ma.jisr.starter.privacy.OfPerson;
import ma.jisr.starter.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A file of one applicant in one programme. Guards its own steps; what it must hold to be submitted is for {@link
 * SubmissionRules}, and that there is only one per person and programme for {@link ClaimingUniqueness}.
 *
 * @param applicant account of the person it is for
 * @param typedBy account of the agent who typed it, if she didn't herself
 * @param digest of the request that made it, by which another request under the same key is noticed
 * @param voidedClaim token of a claim that was taken from this draft; a submission begun under it must not end
 * @param ending why she left, and when all that leads to her was erased
 */
public record Registration(
        String id,
        String reference,
        String applicant,
        @Nullable String typedBy,
        Draft draft,
        String digest,
        Instant createdAt,
        @Nullable Submission submission,
        @Nullable String voidedClaim,
        Progress progress,
        Ending ending)
        implements OfPerson {

    /** The applicant's; an agent's files are hers too. */
    @Override
    public String person() {
        return applicant;
    }

    static Registration drafted(
            String id,
            String reference,
            String applicant,
            @Nullable String typedBy,
            Draft draft,
            String digest,
            Instant now) {
        Progress begun = Progress.begun(TimelineEntry.of(now, "DraftSaved"));
        return new Registration(id, reference, applicant, typedBy, draft, digest, now, null, null, begun, Ending.NONE);
    }

    /** @throws Problem 409 if it is no longer a draft */
    Registration redrafted(String owner, Draft typed) {
        requireDraft();
        return new Registration(
                id, reference, owner, typedBy, typed, digest, createdAt, submission, voidedClaim, progress, ending);
    }

    /**
     * Submits what was checked and claimed.
     *
     * @param ready the draft that was found complete
     * @throws Problem 409 if it has been submitted; 412 if the draft is no longer the one that was checked; 503 if its
     *     claim was taken meanwhile
     */
    Decided<Registration> submitted(ReadyDraft ready, Claim claim, Submission now) {
        if (wasSubmittedAs(now.key())) {
            return Decided.of(this);
        }
        requireDraft();
        if (!ready.draft().equals(draft)) {
            throw Problem.preconditionFailed();
        }
        if (claim.token().equals(voidedClaim)) {
            throw Problem.busy();
        }
        Progress consented =
                now.consent() == null ? progress : progress.told(TimelineEntry.of(now.at(), "ConsentProven"));
        Progress next = consented.to(Status.SUBMITTED, TimelineEntry.of(now.at(), "RegistrationSubmitted"));
        return Decided.of(with(now, next), ready.submitted(this, now.at()));
    }

    /** @param organisation for which the agent who types it works, if that is known */
    Registration typedByAgentOf(@Nullable String organisation, Instant now) {
        return with(progress.told(
                organisation == null
                        ? TimelineEntry.of(now, "TypedByAgent")
                        : TimelineEntry.of(now, "TypedByAgentOf", organisation)));
    }

    boolean wasSubmittedAs(@Nullable String key) {
        return submission != null && key != null && key.equals(submission.key());
    }

    /** Takes a claim away from a draft whose submission didn't end; nothing happens to what has been submitted. */
    Registration claimVoided(String token) {
        return progress.status() != Status.DRAFT ? this : with(draft, submission, token, progress, ending);
    }

    /** @throws Problem 409 if it has been withdrawn, or money is paid or ordered */
    Decided<Registration> withdrawn(@Nullable String reason, Instant now) {
        if (progress.status() == Status.WITHDRAWN) {
            throw Problem.conflict("already-withdrawn");
        }
        if (!leavesNoPayment()) {
            throw Problem.conflict("already-paid");
        }
        Registration gone = with(progress.withdrawn(TimelineEntry.of(now, "RegistrationWithdrawn")))
                .with(ending.because(reason));
        if (submission == null) {
            return Decided.of(gone); // Nobody has heard of it.
        }
        return Decided.of(gone, new RegistrationWithdrawn(id, reference, applicant, programme(), province(), now));
    }

    /** She takes part as before. */
    Registration withdrawalRefused(TimelineEntry entry) {
        return with(progress.withdrawalRefused(entry)).with(ending.because(null));
    }

    /** Whether nobody else may have her place in the programme: until she has withdrawn, and given back hers. */
    boolean isActive() {
        return progress.status() != Status.WITHDRAWN || progress.place() != null;
    }

    boolean awaitsReview() {
        return progress.status() == Status.UNDER_REVIEW && progress.review() == null;
    }

    /** @throws Problem 409 if it doesn't wait for a review, or no longer */
    Decided<Registration> reviewed(Review review) {
        if (!awaitsReview()) {
            throw Problem.conflict("not-under-review");
        }
        Progress next = progress.with(review).told(TimelineEntry.of(review.at(), "ReviewDecided"));
        return Decided.of(
                with(next), new ReviewDecided(id, review.outcome(), review.reason(), review.decidedBy(), review.at()));
    }

    /**
     * Corrects what no rule has judged. The rest can be changed by withdrawing and beginning anew, or by an appeal.
     *
     * @throws Problem 409 if it is over
     */
    Decided<Registration> corrected(Correction correction, Instant now) {
        if (progress.status() == Status.WITHDRAWN) {
            throw Problem.conflict("already-withdrawn");
        }
        Draft after = correction.of(draft);
        Progress told = progress.told(TimelineEntry.of(now, "RegistrationCorrected"));
        return Decided.of(after.equals(draft) ? this : with(after, submission, voidedClaim, told, ending));
    }

    /** Whether she may be forgotten entirely: she has had no money, and none is on its way. */
    public boolean leavesNoPayment() {
        return !progress.status().beyondWithdrawal() && !progress.funding().isUnderWay();
    }

    public boolean isErased() {
        return ending.erasedAt() != null;
    }

    /**
     * Keeps what counts and pays, and nothing that leads to her (law 09-08). It must be withdrawn or paid before. Who
     * has never heard of it isn't told.
     */
    Decided<Registration> erased(Instant now) {
        if (isErased()) {
            return Decided.of(this);
        }
        Registration left = new Registration(
                id,
                reference,
                applicant,
                null,
                draft.withoutPerson(),
                "",
                createdAt,
                submission,
                voidedClaim,
                progress.withoutWords(),
                ending.erased(now));
        return submission == null
                ? Decided.of(left)
                : Decided.of(left, new RegistrationErased(id, reference, applicant, now));
    }

    private Registration with(Ending next) {
        return with(draft, submission, voidedClaim, progress, next);
    }

    /** What is told of who has been erased is kept without words. */
    Registration with(Progress next) {
        return with(submission, isErased() ? next.withoutWords() : next);
    }

    /** Once submitted: the code of its programme. */
    String programme() {
        return Objects.requireNonNull(draft.programme());
    }

    /** Once submitted: the code of the province of residence. */
    String province() {
        return Objects.requireNonNull(draft.applicant().residence().province());
    }

    /** Full years on {@code day}; source of the age that rules see. */
    static int age(LocalDate birthDate, LocalDate day) {
        return java.time.Period.between(birthDate, day).getYears();
    }

    private Registration with(@Nullable Submission submitted, Progress next) {
        return with(draft, submitted, voidedClaim, next, ending);
    }

    private Registration with(
            Draft file, @Nullable Submission submitted, @Nullable String voided, Progress next, Ending end) {
        return new Registration(
                id, reference, applicant, typedBy, file, digest, createdAt, submitted, voided, next, end);
    }

    void requireDraft() {
        if (progress.status() == Status.WITHDRAWN) {
            throw Problem.conflict("already-withdrawn");
        }
        if (progress.status() != Status.DRAFT) {
            throw Problem.conflict("already-submitted");
        }
    }
}
