package ma.jisr.registration.funding;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one rule of a programme said about a registration.
 *
 * @param review whether a human has to look before the rule can be judged
 * @param message why, by language (ar, fr, zgh, en)
 * @param changes what would make it hold; absent if it holds, or nothing was found
 */
public record RuleResult(
        String rule,
        long version,
        boolean passed,
        boolean review,
        Map<String, String> message,
        @Nullable List<Change> changes) {

    /** Which rule, and whether it holds; a reason names what it saw. */
    public RuleResult withoutReason() {
        return new RuleResult(rule, version, passed, review, Map.of(), null);
    }
}
