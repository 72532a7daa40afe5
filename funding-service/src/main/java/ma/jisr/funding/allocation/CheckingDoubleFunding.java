package ma.jisr.funding.allocation;

import java.util.Optional;
import ma.jisr.funding.eligibility.Decision;
import ma.jisr.funding.eligibility.Evidence;
import ma.jisr.funding.eligibility.JudgingEligibility;
import ma.jisr.funding.eligibility.Outcome;
import ma.jisr.funding.programme.ProgrammeVersion;
import ma.jisr.funding.programme.PublishedProgrammes;
import org.springframework.stereotype.Component;

/**
 * Judges again, at the moment at which she would get a grant, by what other grants she has got since she was judged: from
 * a programme that was quicker, or while she waited in line. Of two at one moment, the one that was remembered first stays.
 */
@Component
class CheckingDoubleFunding {

    private final Grants grants;
    private final PublishedProgrammes programmes;
    private final JudgingEligibility eligibility;

    CheckingDoubleFunding(Grants grants, PublishedProgrammes programmes, JudgingEligibility eligibility) {
        this.grants = grants;
        this.programmes = programmes;
        this.eligibility = eligibility;
    }

    /**
     * The decision that now refuses it, if one does. If it is a grant, it must have been added before.
     *
     * @param holder who holds its grant
     */
    Optional<Decision> refusal(Allocation allocation, String holder) {
        Evidence evidence = allocation.evidence();
        Decision decision = allocation.decision();
        if (evidence == null || decision == null) {
            return Optional.empty();
        }
        ProgrammeVersion programme = programmes.version(allocation.programme(), decision.programmeVersion());
        if (!eligibility.asksForRunningGrants(programme)) {
            return Optional.empty();
        }
        long others = grants.before(holder, allocation.programme(), allocation.registration());
        return Optional.of(eligibility.judge(evidence.withRunningGrants(others), programme))
                .filter(again -> again.outcome() == Outcome.INELIGIBLE);
    }
}
