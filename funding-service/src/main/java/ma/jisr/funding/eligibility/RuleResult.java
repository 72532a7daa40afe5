package ma.jisr.funding.eligibility;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ma.jisr.funding.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * What came of one rule.
 *
 * @param review whether it waits for a human; never together with passed
 * @param message the reason, as shown to the applicant; null once she was erased
 * @param inputs what the rule saw, by the last part of each name: numbers, texts, truths, lists of texts
 * @param changes what would make it hold, one input at a time; null if it holds, or nothing was found
 */
public record RuleResult(
        String rule,
        int version,
        boolean passed,
        boolean review,
        @Nullable Text message,
        Map<String, Object> inputs,
        @Nullable List<Change> changes) {

    public RuleResult {
        changes = changes == null || changes.isEmpty() ? null : List.copyOf(changes);
        if (passed && review) {
            throw new IllegalArgumentException("A rule that has passed waits for nobody: " + rule);
        }
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    }

    /** Without anything that would change it. */
    public RuleResult(
            String rule,
            int version,
            boolean passed,
            boolean review,
            @Nullable Text message,
            Map<String, Object> inputs) {
        this(rule, version, passed, review, message, inputs, null);
    }

    boolean hasFailed() {
        return !passed && !review;
    }

    /** The same rule after a reviewer accepted it. */
    RuleResult accepted(Text message) {
        return new RuleResult(rule, version, true, false, message, inputs);
    }

    /** What came of it, and nothing of the person. */
    RuleResult redacted() {
        return new RuleResult(rule, version, passed, review, null, Map.of());
    }

    /** The same rule after a reviewer refused it. */
    RuleResult refused() {
        return new RuleResult(rule, version, false, false, message, inputs);
    }
}
