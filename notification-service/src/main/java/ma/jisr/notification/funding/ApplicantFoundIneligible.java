package ma.jisr.notification.funding;

import java.util.List;
import java.util.Map;

/**
 * A rule does not hold, or a reviewer refused.
 *
 * @param rules the results of all rules
 */
public record ApplicantFoundIneligible(
        String registration, String reference, String applicant, String province, List<RuleResult> rules)
        implements FundingFact {

    /**
     * What became of one rule.
     *
     * @param message its reason, by language code
     */
    public record RuleResult(String rule, boolean passed, Map<String, String> message) {}

    public List<RuleResult> failed() {
        return rules.stream().filter(rule -> !rule.passed()).toList();
    }
}
