package ma.jisr.funding.appeal;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import ma.jisr.funding.allocation.UpholdingAppeals.Again;
import ma.jisr.funding.eligibility.Decision;
import ma.jisr.funding.eligibility.Evidence;
import ma.jisr.funding.eligibility.JudgingEligibility;
import ma.jisr.funding.eligibility.Outcome;
import ma.jisr.funding.eligibility.Points;
import ma.jisr.funding.language.Phrases;
import ma.jisr.funding.programme.ProgrammeVersion;
import ma.jisr.funding.programme.PublishedProgrammes;
import ma.jisr.funding.registration.ReviewDecided;
import ma.jisr.starter.problem.Problem;
import org.springframework.stereotype.Component;

/**
 * Judges what an appeal is about again: by the rules of the same version, on the frozen evidence with its corrections. The
 * same appeal gets the same answer at any time.
 */
@Component
class JudgingAgain {

    private final PublishedProgrammes programmes;
    private final JudgingEligibility eligibility;
    private final Phrases phrases;

    JudgingAgain(PublishedProgrammes programmes, JudgingEligibility eligibility, Phrases phrases) {
        this.programmes = programmes;
        this.eligibility = eligibility;
        this.phrases = phrases;
    }

    /**
     * What upholding it comes to. Where a reviewer refused, what rules leave to a human is accepted.
     *
     * @throws Problem 409 if the evidence isn't there or isn't what it was
     */
    Again judge(Appeal appeal, List<Correction> corrections, Instant at) {
        FrozenEvidence frozen = appeal.frozen();
        Evidence evidence = frozen.evidence();
        if (evidence == null || !frozen.isIntact()) {
            throw Problem.conflict("appeal-evidence");
        }
        int version = Objects.requireNonNull(frozen.decision()).programmeVersion();
        ProgrammeVersion programme = programmes.version(appeal.programme(), version);
        Evidence corrected = Corrections.apply(corrections, evidence);
        Decision again = eligibility.judge(corrected, programme);
        if (again.outcome() == Outcome.REVIEW && frozen.decidedBy() != null) {
            again = again.after(accepted(appeal, at), phrases);
        }
        List<Points> points = eligibility.score(corrected, programme);
        return new Again(corrected, again, points, programme.delays().reviewDays());
    }

    private static ReviewDecided accepted(Appeal appeal, Instant at) {
        return new ReviewDecided(appeal.registration(), ReviewDecided.Outcome.ACCEPTED, "appeal", "committee", at);
    }
}
