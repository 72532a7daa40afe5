package ma.jisr.funding.eligibility;

import org.jspecify.annotations.Nullable;

/**
 * What one criterion of a scoring grid gave.
 *
 * @param reason why it gave none although it should have: {@code OUT_OF_BOUNDS}, {@code MISSING_INPUT}, or the evaluation's
 *     own word, such as {@code DIVIDE_BY_ZERO}; null if it gave what it came to
 */
public record Points(String criterion, int points, @Nullable String reason) {

    static Points of(String criterion, int points) {
        return new Points(criterion, points, null);
    }

    static Points none(String criterion, String reason) {
        return new Points(criterion, 0, reason);
    }
}
