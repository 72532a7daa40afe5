package ma.jisr.funding.eligibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ma.jisr.funding.language.Phrases;
import ma.jisr.funding.registration.ReviewDecided;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of one programme version say of one registration, with every rule's result, so that it can be
 * explained and checked years later.
 */
public record Decision(int programmeVersion, List<RuleResult> rules) {

    /** The result that holds an officer's reason for refusing. */
    private static final String REVIEW = "review";

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

    /**
     * With what an officer has judged of an earlier decision on the same evidence.
     *
     * @param unchanged the rules whose expression was the same
     */
    public Decision withReviewOf(Decision earlier, Set<String> unchanged, Phrases phrases) {
        Set<String> accepted = earlier.rules.stream()
                .filter(each -> each.passed() && unchanged.contains(each.rule()))
                .map(RuleResult::rule)
                .collect(Collectors.toSet());
        List<RuleResult> results = new ArrayList<>();
        for (RuleResult each : rules) {
            boolean isAccepted = each.review() && accepted.contains(each.rule());
            results.add(isAccepted ? each.accepted(phrases.of("decision.accepted")) : each);
        }
        earlier.rules.stream().filter(each -> each.rule().equals(REVIEW)).forEach(results::add);
        return new Decision(programmeVersion, results);
    }

    /** The account of the officer who refused; null if none did. */
    public @Nullable String refusedBy() {
        return rules.stream()
                .filter(each -> each.rule().equals(REVIEW))
                .map(each -> each.inputs().get("decidedBy"))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst()
                .orElse(null);
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
                REVIEW,
                1,
                false,
                false,
                phrases.of("decision.refused", review.reason()),
                Map.of("outcome", review.outcome().name(), "decidedBy", review.decidedBy())));
        return new Decision(programmeVersion, results);
    }
}
