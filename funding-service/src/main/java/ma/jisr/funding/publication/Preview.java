package ma.jisr.funding.publication;

import java.util.List;
import java.util.Map;
import ma.jisr.funding.eligibility.Outcome;

/**
 * What a draft would change for the registrations that there are.
 *
 * @param judged how many were judged by the draft
 * @param notJudged how many couldn't be: what was seen of them isn't kept any more
 * @param now how many stand where; together they are {@code judged}
 * @param then how many would
 */
public record Preview(
        String programme,
        int version,
        long judged,
        long notJudged,
        Map<Outcome, Long> now,
        Map<Outcome, Long> then,
        List<Change> changes,
        List<RuleCount> rules,
        List<ProvinceChange> provinces) {

    /** @param registrations the first of them, by id */
    public record Change(Outcome from, Outcome to, long count, List<String> registrations) {}

    /** How many fail a rule, or wait for a human because of it; 0 where a version hasn't the rule. */
    public record RuleCount(String rule, long failNow, long failThen, long waitNow, long waitThen) {}

    /** How many of a province would change. */
    public record ProvinceChange(String province, Outcome from, Outcome to, long count) {}
}
