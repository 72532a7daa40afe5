package ma.jisr.funding.eligibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ma.jisr.funding.language.Phrases;
import ma.jisr.funding.registration.ReviewDecided;

/**
 * What the rules of one programme version say of one registration, with every rule's result, so that it can be
 * explained and checked years later.
 */
public record Decision(int programmeVersion, List<RuleResult> rules) {

    public Decision {
        rules = List.copyOf(rules);
    }

    /** A rule that failed decides; a rule that waits for a human counts only if none failed. */
    public Outcome outcome() {
        if (rules.stream().anyMatch(RuleResult::hasFailed)) {
            return Outcome.INELIGIBLE;
        }
        return rules.stream().anyMatch(RuleResult::review) ? Outcome.REVIEW : Outcome.ELIGIBLE;
    }

    /** With what was open settled by an officer: all of it accepted, or refused with her reason as one more result. */
    public Decision after(ReviewDecided review, Phrases phrases) {
        return switch (review.outcome()) {
            case ACCEPTED ->
                new Decision(
                        programmeVersion,
                        rules.stream()
                                .map(each -> each.review() ? each.accepted(phrases.of("decision.accepted")) : each)
                                .toList());
            case REFUSED -> refused(review, phrases);
        };
    }

    /** What came of each rule, without what it saw and what was said of it. */
    public Decision redacted() {
        return new Decision(
                programmeVersion, rules.stream().map(RuleResult::redacted).toList());
    }

    private Decision refused(ReviewDecided review, Phrases phrases) {
        List<RuleResult> results = new ArrayList<>(rules.stream()
                .map(each -> each.review() ? each.refused() : each)
                .toList());
        results.add(new RuleResult(
                "review",
                1,
                false,
                false,
                phrases.of("decision.refused", review.reason()),
                Map.of("outcome", review.outcome().name(), "decidedBy", review.decidedBy())));
        return new Decision(programmeVersion, results);
    }
}
