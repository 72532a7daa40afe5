package ma.jisr.funding.eligibility;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ma.jisr.funding.language.Phrases;
import ma.jisr.funding.language.Text;
import ma.jisr.funding.programme.Rule;
import ma.jisr.starter.money.Money;

/**
 * A rule ready to be applied.
 *
 * @param names the inputs that it uses or shows
 * @param changing computes what would make it hold
 */
record CompiledRule(Rule rule, CelRuntime.Program program, List<String> names, FindingChanges changing) {

    /** A rule that can't be evaluated (a missing input, a division by zero) is lost on nobody: a human judges it. */
    RuleResult judge(Map<String, Object> values, Phrases phrases) {
        Map<String, Object> seen = seen(values);
        try {
            // What isn't a truth is the set of names that had no value.
            return program.eval(values) instanceof Boolean passed
                    ? judged(passed, seen, passed ? List.of() : changing.of(names, values, phrases))
                    : unjudged("MISSING_INPUT", seen, phrases);
        } catch (CelEvaluationException e) {
            return unjudged(e.getErrorCode().name(), seen, phrases);
        }
    }

    private RuleResult judged(boolean passed, Map<String, Object> seen, List<Change> changes) {
        Text message = (passed ? rule.passed() : rule.failed()).with(inWords(seen));
        return new RuleResult(rule.id(), rule.version(), passed, !passed && rule.review(), message, seen, changes);
    }

    private RuleResult unjudged(String error, Map<String, Object> seen, Phrases phrases) {
        seen.put("error", error);
        return new RuleResult(rule.id(), rule.version(), false, true, phrases.of("decision.unjudged"), seen);
    }

    private Map<String, Object> seen(Map<String, Object> values) {
        Map<String, Object> seen = new LinkedHashMap<>();
        for (String name : names) {
            Object value = values.get(name);
            if (value != null) {
                seen.put(Vocabulary.lastPart(name), value);
            }
        }
        return seen;
    }

    private static Map<String, String> inWords(Map<String, Object> seen) {
        return seen.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> inWords(each.getKey(), each.getValue())));
    }

    /** Amounts in dirhams, without decimals that say nothing. */
    private static String inWords(String name, Object value) {
        if (name.endsWith("Centimes") && value instanceof Long centimes) {
            BigDecimal dirhams = Money.dirhams(centimes);
            return (centimes % 100 == 0 ? dirhams.setScale(0) : dirhams).toPlainString();
        }
        return value.toString();
    }
}
