package ma.jisr.funding.appeal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import ma.jisr.funding.allocation.Allocation;
import ma.jisr.funding.allocation.Allocations;
import ma.jisr.funding.allocation.Status;
import ma.jisr.funding.eligibility.Decision;
import ma.jisr.funding.eligibility.Outcome;
import ma.jisr.funding.eligibility.RuleResult;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.faults.CrashPoints;
import ma.jisr.starter.problem.Problem;
import org.springframework.stereotype.Component;

/** Decides appeals; what is upheld is judged again, and its allocation goes on from there. */
@Component
public class DecidingAppeals {

    private final Appeals appeals;
    private final Allocations allocations;
    private final JudgingAgain judging;
    private final FinishingAppeals finishing;
    private final Clock clock;

    DecidingAppeals(
            Appeals appeals, Allocations allocations, JudgingAgain judging, FinishingAppeals finishing, Clock clock) {
        this.appeals = appeals;
        this.allocations = allocations;
        this.judging = judging;
        this.finishing = finishing;
        this.clock = clock;
    }

    /**
     * @param version that the decider has seen
     * @throws Problem 404 if there is no such appeal; 409 if it isn't open, she withdrew, it is the decider's own decision,
     *     nothing was corrected that rules could see, or the rules still say no; 412 if it has changed
     */
    public Versioned<Appeal> decide(String id, long version, Verdict verdict) {
        Appeal appeal = get(id).state();
        appeal.requireOpen();
        requireAnother(appeal, verdict);
        requireRefused(appeal);
        Instant now = clock.instant();
        if (verdict.isUpheld()) {
            requireEligible(appeal, verdict.corrections(), now);
        }
        Appeal after = appeals.change(id, version, current -> current.decided(verdict, now));
        CrashPoints.at("funding.appealAfterDecided");
        if (verdict.isUpheld()) {
            finishing.follow(after);
        }
        return get(id);
    }

    private Versioned<Appeal> get(String id) {
        return appeals.find(id).orElseThrow(() -> Problem.notFound("appeal", id));
    }

    private static void requireAnother(Appeal appeal, Verdict verdict) {
        if (!appeal.mayBeDecidedBy(verdict.decidedBy())) {
            throw Problem.conflict("appeal-own-decision");
        }
    }

    private void requireRefused(Appeal appeal) {
        Allocation allocation = allocations
                .find(appeal.registration())
                .map(Versioned::state)
                .orElseThrow(() -> Problem.notFound("allocation", appeal.registration()));
        if (allocation.status() != Status.INELIGIBLE || allocation.erasedAt() != null) {
            throw Problem.conflict("appeal-void");
        }
        if (allocation.unsettledSince() != null) {
            throw Problem.busy(); // Its envelope takes something back this very moment.
        }
    }

    private void requireEligible(Appeal appeal, List<Correction> corrections, Instant now) {
        if (corrections.isEmpty() && appeal.frozen().decidedBy() == null) {
            throw Problem.conflict("appeal-nothing-corrected");
        }
        Decision again = judging.judge(appeal, corrections, now).decision();
        if (again.outcome() == Outcome.INELIGIBLE) {
            throw Problem.conflict(
                    "appeal-still-ineligible",
                    again.rules().stream()
                            .filter(rule -> !rule.passed() && !rule.review())
                            .map(RuleResult::rule)
                            .collect(Collectors.joining(", ")));
        }
    }
}
