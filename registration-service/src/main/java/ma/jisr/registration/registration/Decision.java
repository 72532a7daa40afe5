package ma.jisr.registration.registration;

import java.time.Instant;
import java.util.List;
import ma.jisr.registration.funding.RuleResult;

/** What funding found, with one reason per rule. */
public record Decision(Outcome outcome, List<RuleResult> rules, Instant at) {

    public Decision {
        rules = List.copyOf(rules);
    }

    Decision withoutReasons() {
        return new Decision(
                outcome, rules.stream().map(RuleResult::withoutReason).toList(), at);
    }

    /** What the rules say together. */
    public enum Outcome {
        ELIGIBLE,
        INELIGIBLE,
        REVIEW
    }
}
