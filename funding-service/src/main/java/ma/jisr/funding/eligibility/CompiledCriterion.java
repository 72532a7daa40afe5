package ma.jisr.funding.eligibility;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.List;
import java.util.Map;
import ma.jisr.funding.programme.Criterion;

/**
 * A criterion ready to be applied.
 *
 * @param names the inputs that it uses
 */
record CompiledCriterion(Criterion criterion, CelRuntime.Program program, List<String> names) {

    /** What doesn't come to a number within the criterion's bounds gives nothing, and says why. */
    Points score(Map<String, Object> values) {
        try {
            // What isn't a number is the set of names that had no value.
            return program.eval(values) instanceof Long points
                    ? bounded(points)
                    : Points.none(criterion.id(), "MISSING_INPUT");
        } catch (CelEvaluationException e) {
            return Points.none(criterion.id(), e.getErrorCode().name());
        }
    }

    private Points bounded(long points) {
        return points < 0 || points > criterion.points()
                ? Points.none(criterion.id(), "OUT_OF_BOUNDS")
                : Points.of(criterion.id(), (int) points);
    }
}
