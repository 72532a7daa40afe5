package ma.jisr.funding.programme;

import ma.jisr.funding.language.Text;

/**
 * One line of the grid by which a ranked round compares registrations.
 *
 * @param points the most that it gives
 * @param expression in the Common Expression Language, a whole number from 0 to {@code points}
 * @param text what it looks at, in words
 */
public record Criterion(String id, int points, String expression, Text text) {

    public Criterion {
        Require.that(
                id != null && id.matches("[a-z0-9]+(-[a-z0-9]+)*"), "scoring: an id is lower-case words with hyphens");
        Require.that(points > 0 && points <= 1_000, "scoring, " + id + ": points are 1 to 1,000");
        Require.that(expression != null && text != null, "scoring, " + id + ": expression and text");
    }
}
